package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Schools. Their code stays what it is once they are there, and so does the township that they lie below. */
@Component
class ImportingSchools implements ImportKind {

    private static final List<String> CHANGED = List.of("name", "kind", "ownership", "pupils", "facilities", "active");
    private static final int MOST = 10_000;
    private static final Layout LAYOUT = Layout.of(
            Field.of("code", Kinds.code(), "学校代码", "代码", "学校编码", "编码", "编号", "单位代码", "学校编号", "code"),
            Field.of("name", Kinds.name(), "学校名称", "学校", "名称", "校名", "单位名称", "学校全称", "name")
                    .needed(),
            Field.of("kind", Kinds.name(), "学校类型", "类型", "学段", "办学类型", "学校类别", "类别", "kind"),
            Field.of("township", Kinds.name(), "所属乡镇", "乡镇", "所在乡镇", "乡镇街道", "镇街", "街道", "所属单位", "township"),
            Field.of("ownership", Kinds.name(), "办学性质", "性质", "公办民办", "办别", "ownership"),
            Field.of("pupils", Kinds.whole(), "学生数", "在校生数", "在校学生数", "学生人数", "在校生", "pupils"),
            Field.of("facilities", Kinds.text(), "设施", "特殊设施", "主要设施", "facilities"));

    private final Directory directory;
    private final CallingRoll calling;
    private final UnitRolls rolls;
    private final UnitWords words;
    private final ListWords lists;

    ImportingSchools(Directory directory, CallingRoll calling, UnitRolls rolls, UnitWords words, ListWords lists) {
        this.directory = directory;
        this.calling = calling;
        this.rolls = rolls;
        this.words = words;
        this.lists = lists;
    }

    @Override
    public String word() {
        return "schools";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean opensTo(Actor actor) {
        return actor.is(Role.ADMIN);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Judging judging(Actor by, List<Line> rows) {
        MatchingUnits matching = matching(by, rows);
        return Meant.judging(line -> meant(by, line, matching), "code", UnitEntry::code, CHANGED);
    }

    private MatchingUnits matching(Actor by, List<Line> rows) {
        return new MatchingUnits(calling.units(by, rows, "code", "name", "township"), by);
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return meant(by, line, matching(by, List.of(line)))
                .then(school -> rolls.apply(school.before(), school.entry()));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        return rolls.takeBack(by, made);
    }

    @Override
    public List<List<String>> present(Actor by) {
        return directory.units(by.bureauId(), UnitKind.SCHOOL, "", MOST).stream()
                .map(school -> {
                    Map<String, String> told = words.of(UnitWords.entry(school));
                    Long township = school.townshipId();
                    String place = township == null
                            ? ""
                            : directory.unit(township).map(UnitCard::name).orElse("");
                    return LAYOUT.fields().stream()
                            .map(field -> switch (field.key()) {
                                case "code" -> school.code();
                                case "township" -> place;
                                default -> told.getOrDefault(field.key(), "");
                            })
                            .toList();
                })
                .toList();
    }

    private Outcome<Meant<UnitCard, UnitEntry>> meant(Actor by, Line line, MatchingUnits matching) {
        List<String> unknown = lists.unknownFacilities(line.text("facilities"));
        if (!unknown.isEmpty()) {
            return Outcome.refused(Refusal.invalid("facilities", "facilityUnknown", String.join("、", unknown)));
        }
        return matching.of(line, UnitKind.SCHOOL)
                .then(before -> place(by, line, before, matching).map(parent -> meant(line, before, parent)))
                .unless(school -> UnitRolls.refusal(school.before(), school.entry()));
    }

    private Meant<UnitCard, UnitEntry> meant(Line line, Optional<UnitCard> before, long parent) {
        Map<String, String> was =
                before.map(school -> words.of(UnitWords.entry(school))).orElse(Map.of());
        Map<String, String> is = new LinkedHashMap<>(was);
        CHANGED.stream().filter(line::says).forEach(field -> Differences.say(is, field, line.text(field)));
        if (line.says("facilities")) {
            is.put("facilities", lists.facilities(lists.facilities(line.text("facilities"))));
        }
        is.put("active", lists.open(true));
        String code = before.map(UnitCard::code).orElse(line.text("code"));
        return new Meant<>(before, words.entry(code, UnitKind.SCHOOL, parent, is), was, is);
    }

    /** Below which unit it lies; a school of which no township is said lies below the bureau itself. */
    private Outcome<Long> place(Actor by, Line line, Optional<UnitCard> before, MatchingUnits matching) {
        Long known = before.map(UnitCard::parentId).orElse(null);
        if (!line.says("township")) {
            return Outcome.done(known == null ? by.bureauId() : known);
        }
        return matching.known("township", line.text("township"))
                .then(parent -> known == null || known == parent.id()
                        ? Outcome.done(parent.id())
                        : Outcome.refused(Refusal.invalid("township", "schoolStaysPut")));
    }
}
