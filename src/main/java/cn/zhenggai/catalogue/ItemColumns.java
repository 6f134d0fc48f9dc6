package cn.zhenggai.catalogue;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** An item as a row of its table. */
final class ItemColumns {

    static final String INSERT = """
            insert into hazard_item (code, valid_from, valid_until, category, category_name, sub_category, requirement, wording,
                usual_order, example, applies_to, basis, basis_checked, severity, limit_amount, limit_unit, limit_milestone, direct_major, group_code, outside_duty, stop_use,
                zero_tolerance, authority, note, changed_at, changed_by, changed_by_name)
            values (:code, :from, :until, :category, :categoryName, :subCategory, :requirement, :wording,
                :order, :example, :applies, :basis, :checked, :severity, :amount,
                :unit, :milestone, :direct, :group, :external, :stop, :zero, :authority, :note, :at, :by, :byName)""";

    private ItemColumns() {}

    static HazardItem read(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        String milestone = row.getString("limit_milestone");
        return new HazardItem(
                row.getString("code"),
                row.getString("category"),
                row.getString("category_name"),
                row.getString("sub_category"),
                new ItemWords(
                        row.getString("requirement"),
                        row.getString("wording"),
                        row.getString("usual_order"),
                        row.getString("example")),
                Applies.read(row.getString("applies_to")),
                row.getString("basis"),
                row.getBoolean("basis_checked"),
                severity == null ? null : Severity.valueOf(severity),
                new Limit(
                        row.getInt("limit_amount"),
                        Limit.Unit.valueOf(row.getString("limit_unit")),
                        milestone == null ? null : Milestone.valueOf(milestone)),
                row.getBoolean("direct_major"),
                row.getString("group_code"),
                row.getBoolean("outside_duty"),
                row.getBoolean("stop_use"),
                row.getBoolean("zero_tolerance"),
                row.getString("authority"),
                row.getString("note"),
                BureauTime.day(row, "valid_from"),
                BureauTime.day(row, "valid_until"));
    }

    static Map<String, Object> values(HazardItem item) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", item.code());
        values.put("from", item.validFrom());
        values.put("until", item.validUntil());
        values.put("category", item.category());
        values.put("categoryName", item.categoryName());
        values.put("subCategory", item.subCategory());
        values.putAll(words(item.words()));
        values.put("applies", item.applies().written());
        values.put("basis", item.basis());
        values.put("checked", item.basisChecked());
        values.put("severity", name(item.severity()));
        values.put("amount", item.limit().amount());
        values.put("unit", item.limit().unit().name());
        values.put("milestone", name(item.limit().milestone()));
        values.put("direct", item.directMajor());
        values.put("group", item.group());
        values.put("external", item.external());
        values.put("stop", item.stopUse());
        values.put("zero", item.zeroTolerance());
        values.put("authority", item.authority());
        values.put("note", item.note());
        return values;
    }

    private static Map<String, String> words(ItemWords words) {
        return Map.of(
                "requirement", words.requirement(),
                "wording", words.wording(),
                "order", words.order(),
                "example", words.example());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
