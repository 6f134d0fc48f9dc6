package cn.zhenggai.rectification.steps;

import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkDays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets the steps that end with the deadline follow it when it moves. */
@Component
public class MovingDeadline {

    private static final List<Step> OF_THE_DEADLINE = List.of(Step.RECTIFY, Step.SIGN_REPORT);

    private final WorkDays work;

    MovingDeadline(WorkDays work) {
        this.work = work;
    }

    public void reschedule(RectificationCase subject) {
        work.reschedule(
                subject.number(), OF_THE_DEADLINE, Due.by(subject.clock().work()));
    }
}
