package cn.zhenggai.demo.county;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An institution as the county's own sheet lists it. */
public record School(
        String code,
        String name,
        String kind,
        String ownership,
        String township,
        int pupils,
        Set<Facility> facilities) {

    public static List<School> all() {
        return Sheet.rows("county").stream().map(School::of).toList();
    }

    private static School of(Map<String, String> row) {
        return new School(
                row.get("code"),
                row.get("name"),
                row.get("kind"),
                row.get("ownership"),
                row.get("township"),
                Integer.parseInt(row.get("pupils")),
                Sheet.words(row.get("facilities")).stream()
                        .map(Facility::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** Whether an item of the catalogue is looked at there. */
    public boolean isAskedFor(HazardItem item) {
        return item.applies().at(SchoolKind.named(kind).orElseThrow(), facilities);
    }

    /** 幼 小 初 高 培, the stages that it teaches. */
    public String stages() {
        return switch (kind) {
            case "幼儿园" -> "幼";
            case "小学", "特教" -> "小";
            case "初中" -> "初";
            case "九年一贯" -> "小初";
            case "培训机构" -> "培";
            default -> "高";
        };
    }
}
