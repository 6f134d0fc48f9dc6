package cn.zhenggai.demo.story;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.story.Telling.Plot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Schools where the same thing is found again some weeks after it was mended. */
final class Relapses {

    private Relapses() {}

    /** School by school as the sheet has them, as many whole schools as fit. */
    static List<Plot> all(Dice dice, int most) {
        List<Plot> plots = new ArrayList<>();
        Map<String, List<Map<String, String>>> schools = Sheet.rows("relapses").stream()
                .collect(Collectors.groupingBy(row -> row.get("school"), LinkedHashMap::new, Collectors.toList()));
        for (List<Map<String, String>> calls : schools.values()) {
            int found = calls.stream().mapToInt(row -> items(row).size()).sum();
            if (plots.size() + found > most) {
                return plots;
            }
            for (Map<String, String> row : calls) {
                plots.addAll(dice.called(row.get("school"), LocalDateTime.parse(row.get("left")), items(row)));
            }
        }
        return plots;
    }

    private static List<String> items(Map<String, String> row) {
        return Sheet.words(row.get("items"));
    }
}
