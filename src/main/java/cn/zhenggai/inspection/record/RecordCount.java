package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.VisitCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds a record up. What names persons is in no figure: who reads the figures may not know that there is something. */
final class RecordCount {

    private RecordCount() {}

    /**
     * One for each item of the list, unchecked when nothing was said, and one for everything else that was found. A visit
     * without a list has only what was said.
     */
    static List<ItemResult> results(Recording doing) {
        Map<String, ItemResult> said = new HashMap<>();
        doing.record().results().forEach(result -> said.put(result.itemCode(), result));
        List<ItemResult> results = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (HazardItem item : doing.list().items()) {
            ItemResult result = said.get(item.code());
            if (result != null || doing.list().id() != null) {
                listed.add(item.code());
                results.add(result != null ? result : new ItemResult(item.code(), ItemResult.Mark.UNCHECKED, null));
            }
        }
        Map<String, ItemResult> implied = new HashMap<>();
        doing.record().findings().forEach(finding -> {
            if (!said.containsKey(finding.itemCode())) {
                implied.put(finding.itemCode(), new ItemResult(finding.itemCode(), ItemResult.Mark.BAD, null));
            }
        });
        results.replaceAll(result -> implied.getOrDefault(result.itemCode(), result));
        implied.values().stream()
                .filter(result -> !listed.contains(result.itemCode()))
                .forEach(results::add);
        return results;
    }

    static VisitCounts of(Recording doing, List<ItemResult> results) {
        Set<String> secret = new HashSet<>();
        doing.items().values().stream().filter(HazardItem::confidential).forEach(item -> secret.add(item.code()));
        int[] marks = new int[ItemResult.Mark.values().length];
        results.stream()
                .filter(result -> !secret.contains(result.itemCode()))
                .forEach(result -> marks[result.mark().ordinal()]++);
        List<VisitFinding> open = doing.record().findings().stream()
                .filter(finding -> !secret.contains(finding.itemCode()))
                .toList();
        return new VisitCounts(
                marks[ItemResult.Mark.OK.ordinal()],
                marks[ItemResult.Mark.BAD.ordinal()],
                marks[ItemResult.Mark.NA.ordinal()],
                marks[ItemResult.Mark.UNCHECKED.ordinal()],
                open.size(),
                (int) open.stream().filter(doing::major).count(),
                (int) open.stream().filter(VisitFinding::fixedOnTheSpot).count(),
                open.stream()
                        .mapToInt(finding -> finding.beforePhotos().size()
                                + finding.afterPhotos().size())
                        .sum());
    }
}
