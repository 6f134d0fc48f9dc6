package cn.zhenggai.inspection.reading;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.list.VisitList;
import cn.zhenggai.inspection.list.VisitLists;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.VisitRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The items of a visit, line by line, in the words of the list that was valid on its day. */
@Component
class VisitLines {

    private final VisitRecords records;
    private final VisitLists lists;

    VisitLines(VisitRecords records, VisitLists lists) {
        this.records = records;
        this.lists = lists;
    }

    /** What was gone through, but for items that this reader may not know of. */
    List<VisitSheet.Line> recorded(long id, Set<String> hidden, LocalDate day) {
        return records.results(id).stream()
                .filter(result -> !hidden.contains(result.itemCode()))
                .map(result -> line(result, day))
                .toList();
    }

    /** What will be gone through. */
    static List<VisitSheet.Line> ahead(VisitList list) {
        return list.items().stream()
                .map(item -> line(item, new ItemResult.Kept(item.code(), null, null, null)))
                .toList();
    }

    private VisitSheet.Line line(ItemResult.Kept result, LocalDate day) {
        return lists.item(result.itemCode(), day)
                .map(item -> line(item, result))
                .orElseGet(() -> new VisitSheet.Line(
                        result.itemCode(),
                        "",
                        "",
                        "",
                        result.itemCode(),
                        result.mark(),
                        result.note(),
                        result.bulkAt()));
    }

    private static VisitSheet.Line line(HazardItem item, ItemResult.Kept result) {
        return new VisitSheet.Line(
                item.code(),
                item.category(),
                item.categoryName(),
                item.subCategory(),
                item.requirement(),
                result.mark(),
                result.note(),
                result.bulkAt());
    }
}
