package cn.zhenggai.inspection.reading;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * What was ticked 合格 together with others instead of one by one.
 *
 * @param times the minutes of the day, {@code 10:05}, each once, in their order
 */
public record BulkTicks(int items, List<String> times) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    public boolean any() {
        return items > 0;
    }

    /** In one word for a sentence. */
    public String when() {
        return String.join("、", times);
    }

    static BulkTicks of(List<VisitSheet.Line> lines) {
        List<Instant> moments = lines.stream()
                .map(VisitSheet.Line::bulkAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new BulkTicks(
                moments.size(),
                moments.stream()
                        .map(moment -> MINUTE.format(moment.atZone(BureauTime.ZONE)))
                        .distinct()
                        .toList());
    }
}
