package cn.zhenggai.catalogue;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes an item sound, wherever it was written: on the page, by a program or in a sheet. */
public final class ItemChecks {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2,3}");
    private static final Pattern GROUP = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,15}");
    private static final int LONGEST_LIMIT = 365;
    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("code", Column.CODE),
            Map.entry("category", Column.CATEGORY),
            Map.entry("categoryName", Column.CATEGORY_NAME),
            Map.entry("subCategory", Column.SUB_CATEGORY),
            Map.entry("requirement", Column.REQUIREMENT),
            Map.entry("wording", Column.HAZARD_WORDING),
            Map.entry("order", Column.DEFAULT_ORDER),
            Map.entry("example", Column.EXAMPLE_FINDING),
            Map.entry("basis", Column.BASIS),
            Map.entry("severity", Column.SEVERITY),
            Map.entry("amount", Column.DEADLINE_AMOUNT),
            Map.entry("unit", Column.DEADLINE_UNIT),
            Map.entry("milestone", Column.DEADLINE_MILESTONE),
            Map.entry("directMajor", Column.DIRECT_MAJOR),
            Map.entry("group", Column.GROUP),
            Map.entry("authority", Column.AUTHORITY),
            Map.entry("note", Column.NOTE));

    private ItemChecks() {}

    public static Column column(String field) {
        return COLUMNS.get(field);
    }

    static boolean groupCode(String code) {
        return code != null && GROUP.matcher(code).matches();
    }

    /** @param categories letters and names of those there are; empty while the first catalogue is being loaded */
    public static Optional<Refusal> refusal(HazardItem item, Map<String, String> categories) {
        String code = item.code() == null ? "" : item.code();
        boolean known = categories.isEmpty() || categories.containsKey(item.category());
        Checks checks = new Checks()
                .that(CODE.matcher(code).matches() && code.startsWith(item.category()), "code", "hazardCode")
                .that(known, "category", "hazardCategory", String.join(" ", categories.keySet()))
                .that(
                        !known
                                || categories.isEmpty()
                                || categories.get(item.category()).equals(item.categoryName()),
                        "categoryName",
                        "hazardCategoryName",
                        categories.getOrDefault(item.category(), ""))
                .text(item.subCategory(), "subCategory", Column.SUB_CATEGORY.longest())
                .optionalText(item.basis(), "basis", Column.BASIS.longest())
                .optionalText(item.authority(), "authority", Column.AUTHORITY.longest())
                .optionalText(item.note(), "note", Column.NOTE.longest())
                .that(!item.directMajor() || item.severity() == Severity.MAJOR, "directMajor", "hazardDirect")
                .that(item.group() == null || groupCode(item.group()), "group", "groupCode");
        return limited(worded(checks, item.words()), item.limit()).refusal();
    }

    private static Checks worded(Checks checks, ItemWords words) {
        return checks.text(words.requirement(), "requirement", Column.REQUIREMENT.longest())
                .text(words.wording(), "wording", Column.HAZARD_WORDING.longest())
                .optionalText(words.order(), "order", Column.DEFAULT_ORDER.longest())
                .optionalText(words.example(), "example", Column.EXAMPLE_FINDING.longest())
                .that(words.requirement().isEmpty() || !words.accusing(), "requirement", "hazardAccusing");
    }

    private static Checks limited(Checks checks, Limit limit) {
        if (limit == null) {
            return checks.that(false, "unit", "required");
        }
        if (limit.unit() == null) {
            return checks.that(false, "unit", "required");
        }
        int amount = limit.amount();
        boolean fits =
                switch (limit.unit()) {
                    case ON_THE_SPOT -> amount == 0;
                    case MILESTONE -> true;
                    default -> amount >= 1 && amount <= LONGEST_LIMIT;
                };
        return checks.that(fits, "amount", "hazardAmount", LONGEST_LIMIT)
                .that(limit.unit() != Limit.Unit.MILESTONE || limit.milestone() != null, "milestone", "required");
    }
}
