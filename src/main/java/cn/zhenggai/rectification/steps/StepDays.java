package cn.zhenggai.rectification.steps;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days that the bureau's table gives a step, counted from a day. */
@Component
public class StepDays {

    private final RectificationRules rules;
    private final Deadlines deadlines;
    private final Clock clock;

    StepDays(RectificationRules rules, Deadlines deadlines, Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** From today. */
    public Due of(Step step, RectificationCase subject) {
        return after(BureauTime.today(clock), rules.stepLimit(step, subject.severity()));
    }

    Due after(LocalDate start, Limit limit) {
        return limit.amount() == 0
                ? Due.on(start)
                : new Due(
                        DueBy.on(deadlines.after(start, limit)),
                        start,
                        limit.amount(),
                        limit.unit().name());
    }
}
