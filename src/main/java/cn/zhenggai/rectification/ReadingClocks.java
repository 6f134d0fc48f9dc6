package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Reckoning;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how a deadline came about. Requests and stops are only asked for when the log knows of one. */
@Component
class ReadingClocks {

    private final Extensions extensions;
    private final Pauses pauses;
    private final Deadlines deadlines;

    ReadingClocks(Extensions extensions, Pauses pauses, Deadlines deadlines) {
        this.extensions = extensions;
        this.pauses = pauses;
        this.deadlines = deadlines;
    }

    WhyDate why(RectificationCase subject, List<LogEntry> log) {
        Limit limit = subject.clock.limit();
        Reckoning reckoning = limit == null ? null : deadlines.reckon(subject.clock.limitFrom, limit);
        return new WhyDate(
                subject.originalDeadline,
                subject.clock.limitFrom,
                limit,
                subject.clock.deadlineAt,
                reckoning,
                subject.clock.recounted,
                subject.clock.provisional,
                log.stream()
                        .filter(entry -> WhyDate.MOVES.contains(entry.action()))
                        .toList());
    }

    List<ExtensionView> extensions(RectificationCase subject, List<LogEntry> log) {
        return knows(log, "ASK_EXTENSION") || knows(log, "REPLAN")
                ? extensions.findByCaseIdOrderByRequestNo(subject.id).stream()
                        .map(Extension::view)
                        .toList()
                : List.of();
    }

    List<PauseView> pauses(RectificationCase subject, List<LogEntry> log) {
        return knows(log, "PAUSE")
                ? pauses.findByCaseIdOrderByPauseNo(subject.id).stream()
                        .map(Pause::view)
                        .toList()
                : List.of();
    }

    private static boolean knows(List<LogEntry> log, String action) {
        return log.stream().anyMatch(entry -> entry.action().equals(action));
    }
}
