package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.VisitCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds a record up. What names persons is in no figure: who reads the figures may not know that there is something. */
final class RecordCount {

    private RecordCount() {}

    /**
     * One for each item of the list, unchecked when nothing was said, and one for everything else that was added by hand
     * or found. A visit without a list has only what was said.
     */
    static List<ItemResult> results(Recording doing) {
        Map<String, ItemResult> said = new LinkedHashMap<>();
        doing.record().results().forEach(result -> said.put(result.itemCode(), result));
        Map<String, ItemResult> implied = implied(doing, Set.copyOf(said.keySet()));
        List<ItemResult> results = new ArrayList<>();
        for (HazardItem item : doing.list().items()) {
            String code = item.code();
            if (said.containsKey(code)) {
                results.add(said.remove(code));
            } else if (doing.list().id() != null) {
                ItemResult found = implied.remove(code);
                results.add(found != null ? found : new ItemResult(code, ItemResult.Mark.UNCHECKED, null));
            }
        }
        results.addAll(said.values());
        results.addAll(implied.values());
        return results;
    }

    /** What was found is not in order, whether that was said of its item or not. */
    private static Map<String, ItemResult> implied(Recording doing, Set<String> said) {
        Map<String, ItemResult> implied = new HashMap<>();
        for (VisitFinding finding : doing.record().findings()) {
            String code = finding.itemCode();
            if (!said.contains(code)) {
                implied.put(code, new ItemResult(code, ItemResult.Mark.BAD, null));
            }
        }
        return implied;
    }

    static VisitCounts of(Recording doing, List<ItemResult> results) {
        Set<String> secret = doing.items().values().stream()
                .filter(HazardItem::confidential)
                .map(HazardItem::code)
                .collect(Collectors.toSet());
        List<ItemResult> told = results.stream()
                .filter(result -> !secret.contains(result.itemCode()))
                .toList();
        List<VisitFinding> open = doing.record().findings().stream()
                .filter(finding -> !secret.contains(finding.itemCode()))
                .toList();
        return new VisitCounts(
                count(told, ItemResult.Mark.OK),
                count(told, ItemResult.Mark.BAD),
                count(told, ItemResult.Mark.NA),
                count(told, ItemResult.Mark.UNCHECKED),
                open.size(),
                (int) open.stream().filter(doing::major).count(),
                (int) open.stream().filter(VisitFinding::fixedOnTheSpot).count(),
                open.stream().mapToInt(VisitFinding::photos).sum(),
                omitted(doing, results));
    }

    /** What somebody added by hand all the same is not left out. */
    private static int omitted(Recording doing, List<ItemResult> results) {
        Set<String> said = results.stream().map(ItemResult::itemCode).collect(Collectors.toSet());
        boolean list = doing.list().id() != null;
        return (int) doing.list().omitted().stream()
                .filter(item -> list && !said.contains(item.code()))
                .count();
    }

    private static int count(List<ItemResult> results, ItemResult.Mark mark) {
        return (int) results.stream().filter(result -> result.mark() == mark).count();
    }
}
