package cn.zhenggai.rectification.reopening;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.handover.MovingCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends a closed case back to its school, whoever decided so: the same number, the next round, a new process. */
@Component
class BeginningAgain {

    private final CaseDesk desk;
    private final Closures closures;
    private final Directory directory;
    private final MovingCase moving;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    BeginningAgain(
            CaseDesk desk,
            Closures closures,
            Directory directory,
            MovingCase moving,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.closures = closures;
        this.directory = directory;
        this.moving = moving;
        this.process = process;
        this.events = events;
    }

    /** Nobody goes on with the work of its school, so that nobody could take it up. */
    boolean nobodyLeft(RectificationCase subject) {
        return directory.goingOn(subject.jurisdiction().schoolId()).isEmpty();
    }

    /** @param how which of the ways that lead back */
    void begin(CaseDesk.Taken taken, Actor actor, CaseDeed how, Closure last, CountedDay due, String note) {
        RectificationCase subject = taken.subject();
        moving.follow(subject, actor);
        LocalDate before = subject.clock().deadline();
        CaseDeed deed = subject.reopened(how, due, stillThere(subject));
        closures.ended(subject, last, taken.now(), how == CaseDeed.REOPEN_FALSIFIED);
        desk.lay(taken, actor, deed, Told.note(note).days(before, due.deadline()));
        process.reopened(subject.number(), actor, subject.severity());
        events.publishEvent(subject.event(CaseEvent.Kind.REOPENED));
    }

    private boolean stillThere(RectificationCase subject) {
        Long worker = subject.course().assigneeId();
        return worker != null
                && directory
                        .person(worker)
                        .filter(person -> person.active()
                                && person.unitId() == subject.jurisdiction().schoolId())
                        .isPresent();
    }
}
