package cn.zhenggai.shared.school;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kinds of schools, as far as something depends on them. An office names them in its own words. */
public enum SchoolKind {
    KINDERGARTEN("幼儿园", "幼"),
    PRIMARY("小学", "教学点"),
    JUNIOR("初中", "初级中学"),
    NINE_YEAR("九年一贯", "九年制", "一贯制"),
    SENIOR("高中", "高级中学", "完全中学", "完中"),
    VOCATIONAL("中职", "职业", "中专", "技工"),
    SPECIAL("特教", "特殊教育"),
    TRAINING("培训机构", "培训");

    private final List<String> names;

    SchoolKind(String... names) {
        this.names = List.of(names);
    }

    /** As offices write it, the more special kind first (职业高中 is a vocational school); empty for words that say nothing of it, of which nothing may then be concluded. */
    public static Optional<SchoolKind> named(@Nullable String words) {
        String written = words == null ? "" : words;
        return Stream.iterate(values().length - 1, at -> at >= 0, at -> at - 1)
                .map(at -> values()[at])
                .filter(kind -> kind.name().equalsIgnoreCase(written)
                        || kind.names.stream().anyMatch(written::contains))
                .findFirst();
    }
}
