package cn.zhenggai.inspection.reading;

import cn.zhenggai.inspection.record.ItemResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of one category that were in order, did not apply or were not looked at. */
public record RestOfRecord(
        String category,
        String categoryName,
        List<VisitSheet.Line> ok,
        List<VisitSheet.Line> notApplicable,
        List<VisitSheet.Line> unchecked) {

    /** Those of one result, such as {@code NA}. */
    public List<VisitSheet.Line> of(String mark) {
        return switch (ItemResult.Mark.valueOf(mark)) {
            case OK -> ok;
            case NA -> notApplicable;
            case UNCHECKED -> unchecked;
            case BAD -> List.of();
        };
    }

    static List<RestOfRecord> of(List<VisitSheet.Line> lines) {
        Map<String, List<VisitSheet.Line>> byCategory = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.mark() != null && line.mark() != ItemResult.Mark.BAD)
                .forEach(line -> byCategory
                        .computeIfAbsent(line.category(), category -> new ArrayList<>())
                        .add(line));
        return byCategory.values().stream().map(RestOfRecord::category).toList();
    }

    private static RestOfRecord category(List<VisitSheet.Line> lines) {
        VisitSheet.Line first = lines.get(0);
        return new RestOfRecord(
                first.category(),
                first.categoryName(),
                marked(lines, ItemResult.Mark.OK),
                marked(lines, ItemResult.Mark.NA),
                marked(lines, ItemResult.Mark.UNCHECKED));
    }

    private static List<VisitSheet.Line> marked(List<VisitSheet.Line> lines, ItemResult.Mark mark) {
        return lines.stream().filter(line -> line.mark() == mark).toList();
    }
}
