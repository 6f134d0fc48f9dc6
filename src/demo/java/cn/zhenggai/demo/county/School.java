package cn.zhenggai.demo.county;

import cn.zhenggai.demo.Sheet;
import java.util.List;
import java.util.Map;

/** An institution as the county's own sheet lists it. */
public record School(String code, String name, String kind, String ownership, String township, int pupils) {

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
                Integer.parseInt(row.get("pupils")));
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
