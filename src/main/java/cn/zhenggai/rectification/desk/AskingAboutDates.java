package cn.zhenggai.rectification.desk;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.NewWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A served date that a new calendar gives otherwise is a step at each desk that may decide about it, until one of them
 * has. Whoever changes a case asks before he lays it down; a case that is not concerned costs no statement.
 */
@Component
public class AskingAboutDates {

    private final WorkItems work;
    private final Clock clock;

    AskingAboutDates(WorkItems work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /**
     * @param by null when nobody did anything and the calendar alone changed
     * @param deed null likewise
     */
    public void follow(RectificationCase subject, Actor by, CaseDeed deed) {
        if (subject.asksAboutDate() == subject.askedAboutDate()) {
            return;
        }
        if (subject.asksAboutDate()) {
            open(subject);
        } else {
            close(subject, by, deed == CaseDeed.MOVE_DEADLINE || deed == CaseDeed.KEEP_DEADLINE);
        }
    }

    private void open(RectificationCase subject) {
        int position = 1;
        for (Desk desk : subject.deadlineDeciders()) {
            work.open(new NewWork(
                    UUID.randomUUID().toString(),
                    subject.number(),
                    Step.DECIDE_DEADLINE,
                    position++,
                    desk,
                    subject.hazard().title(),
                    subject.jurisdiction().schoolId(),
                    subject.jurisdiction().schoolName(),
                    subject.hazard().category(),
                    subject.severity(),
                    subject.course().roundNo(),
                    Due.on(due(subject))));
        }
    }

    /** Before either of the two days comes. */
    private LocalDate due(RectificationCase subject) {
        LocalDate served = subject.clock().deadline();
        LocalDate other = subject.clock().counting().recounted();
        LocalDate earlier = served.isBefore(other) ? served : other;
        LocalDate today = BureauTime.today(clock);
        return earlier.isBefore(today) ? today : earlier;
    }

    private void close(RectificationCase subject, Actor by, boolean decided) {
        Long person = by == null ? null : by.personId();
        String name = by == null ? null : by.name();
        work.waitingOf(subject.number()).stream()
                .filter(item -> item.step() == Step.DECIDE_DEADLINE)
                .forEach(item -> {
                    if (decided) {
                        work.done(item.ref(), person, name, "settled");
                    } else {
                        work.cancelled(item.ref(), person, name);
                    }
                });
    }
}
