package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.dossier.RectificationCase;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How late a day may be that somebody sets. */
@Component
public class LatestDays {

    private final RectificationRules rules;
    private final Deadlines deadlines;

    LatestDays(RectificationRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    public LocalDate of(LatestDay day, LocalDate from) {
        return rules.reachOf(day).from(from, deadlines);
    }

    public LocalDate extensionOf(RectificationCase subject) {
        return of(LatestDay.EXTENSION, subject.clock().originalDeadline());
    }
}
