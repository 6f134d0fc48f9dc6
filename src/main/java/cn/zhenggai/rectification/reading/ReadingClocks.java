package cn.zhenggai.rectification.reading;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.dossier.Counting;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.extension.ExtensionView;
import cn.zhenggai.rectification.extension.Extensions;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.pause.PauseView;
import cn.zhenggai.rectification.pause.Pauses;
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

    WhyDate why(RectificationCase subject, List<LogView> log) {
        CaseClock clock = subject.clock();
        Counting counting = clock.counting();
        Limit limit = counting.limit();
        Reckoning reckoning = limit == null ? null : deadlines.reckon(counting.limitFrom(), limit);
        return new WhyDate(
                clock.originalDeadline(),
                counting.limitFrom(),
                limit,
                counting.deadlineAt(),
                reckoning,
                counting.recounted(),
                counting.provisional(),
                log.stream()
                        .filter(entry -> WhyDate.MOVES.contains(entry.action()))
                        .toList());
    }

    List<ExtensionView> extensions(RectificationCase subject, List<LogView> log, Names names) {
        return knows(log, CaseDeed.ASK_EXTENSION) || knows(log, CaseDeed.REPLAN)
                ? extensions.findByCaseIdOrderByRequestNo(subject.id()).stream()
                        .map(extension -> extension.view(names))
                        .toList()
                : List.of();
    }

    List<PauseView> pauses(RectificationCase subject, List<LogView> log, Names names) {
        return knows(log, CaseDeed.PAUSE)
                ? pauses.findByCaseIdOrderByPauseNo(subject.id()).stream()
                        .map(pause -> pause.view(names))
                        .toList()
                : List.of();
    }

    private static boolean knows(List<LogView> log, CaseDeed deed) {
        return log.stream().anyMatch(entry -> entry.action() == deed);
    }
}
