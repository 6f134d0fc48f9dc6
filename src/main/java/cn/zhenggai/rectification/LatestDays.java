package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How late a day may be that somebody sets. */
@Component
class LatestDays {

    private final RectificationRules rules;
    private final Deadlines deadlines;

    LatestDays(RectificationRules rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    LocalDate of(LatestDay day, LocalDate from) {
        return rules.reachOf(day).from(from, deadlines);
    }

    LocalDate extensionOf(RectificationCase subject) {
        return of(LatestDay.EXTENSION, subject.clock().originalDeadline());
    }
}
