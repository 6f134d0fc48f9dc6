package cn.zhenggai.objection;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.order.NoticeLineChanged;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.rectification.steps.MovingDeadline;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody else than the issuer answers an objection. What had stopped for it goes on first, with the time that it had
 * left, so that every answer meets the case where it stood.
 */
@Service
public class DecidingObjection {

    private final CaseDesk desk;
    private final Objections objections;
    private final AnswerChecks checks;
    private final ResumingCase resuming;
    private final MovingDeadline moving;
    private final WorkItems work;
    private final SideProcess beside;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    DecidingObjection(
            CaseDesk desk,
            Objections objections,
            AnswerChecks checks,
            ResumingCase resuming,
            MovingDeadline moving,
            WorkItems work,
            SideProcess beside,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.objections = objections;
        this.checks = checks;
        this.resuming = resuming;
        this.moving = moving;
        this.work = work;
        this.beside = beside;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> decide(CaseNumber number, Actor actor, ObjectionAnswer answer) {
        return desk.take(number, actor, Action.DECIDE_OBJECTION)
                .unless(taken -> checks.refusal(taken, actor, answer))
                .map(taken -> decide(taken, actor, answer));
    }

    private CaseNumber decide(CaseDesk.Taken taken, Actor actor, ObjectionAnswer answer) {
        RectificationCase subject = taken.subject();
        resuming.resumeOnAnswer(subject, actor, answer.reason(), taken.now());
        CaseDesk.Taken goingOn = CaseDesk.Taken.of(subject, taken.now());
        int place = subject.objection().objections();
        String outcome =
                switch (answer.kind()) {
                    case NOT_ESTABLISHED -> dismiss(goingOn, actor, answer);
                    case SEVERITY_CHANGED -> regrade(goingOn, actor, answer);
                    case TERM_CHANGED -> move(goingOn, actor, answer);
                    case KEPT -> keep(goingOn, actor, answer);
                };
        beside.done(subject.number(), Step.DECIDE_OBJECTION, place, actor, outcome);
        return subject.number();
    }

    /** The process of the case ends, and tells all who had to do with it. */
    private String dismiss(CaseDesk.Taken taken, Actor actor, ObjectionAnswer answer) {
        RectificationCase subject = taken.subject();
        CaseDeed deed = subject.review().upheld(taken.now(), answer.reason().strip());
        lay(taken, actor, deed, ObjectionState.DISMISSED, answer, null);
        process.withdrawn(subject.number(), actor);
        Long notice = subject.order().noticeId();
        if (notice != null) {
            events.publishEvent(new NoticeLineChanged(notice, subject.number(), false, actor, answer.reason()));
        }
        return "dismissed";
    }

    private String regrade(CaseDesk.Taken taken, Actor actor, ObjectionAnswer answer) {
        RectificationCase subject = taken.subject();
        Severity other = subject.severity() == Severity.MAJOR ? Severity.GENERAL : Severity.MAJOR;
        LocalDate before = subject.clock().deadline();
        CaseDeed deed = subject.review().regraded(other, until(subject, answer));
        lay(taken, actor, deed, ObjectionState.REGRADED, answer, before);
        work.graded(subject.number(), other);
        Boolean planFor = subject.state() == taken.from() ? null : Boolean.valueOf(other == Severity.MAJOR);
        process.regraded(subject.number(), actor, other, planFor);
        changed(subject, answer);
        return "changed";
    }

    private String move(CaseDesk.Taken taken, Actor actor, ObjectionAnswer answer) {
        RectificationCase subject = taken.subject();
        LocalDate before = subject.clock().deadline();
        CaseDeed deed = subject.review().moved(until(subject, answer));
        lay(taken, actor, deed, ObjectionState.MOVED, answer, before);
        changed(subject, answer);
        return "changed";
    }

    private String keep(CaseDesk.Taken taken, Actor actor, ObjectionAnswer answer) {
        lay(taken, actor, taken.subject().review().kept(), ObjectionState.KEPT, answer, null);
        events.publishEvent(taken.subject().event(CaseEvent.Kind.OBJECTION_KEPT));
        return "kept";
    }

    /** Never before the day that a stop has just given back; null for the day that was served. */
    private static LocalDate until(RectificationCase subject, ObjectionAnswer answer) {
        LocalDate now = subject.clock().deadline();
        return answer.until() == null || answer.until().isAfter(now) ? answer.until() : now;
    }

    private void changed(RectificationCase subject, ObjectionAnswer answer) {
        if (answer.until() != null) {
            moving.reschedule(subject);
        }
        events.publishEvent(subject.event(CaseEvent.Kind.OBJECTION_CHANGED));
    }

    /** The objection is written first, so that the paper of the deed finds its answer. */
    private void lay(
            CaseDesk.Taken taken,
            Actor actor,
            CaseDeed deed,
            ObjectionState how,
            ObjectionAnswer answer,
            LocalDate before) {
        Objection objection = objections.lastOf(taken.subject());
        objection.answered(how, answer.reason(), taken.subject(), actor, taken.now());
        objections.save(objection);
        Told told = Told.note(answer.reason());
        desk.lay(
                taken,
                actor,
                deed,
                answer.until() == null
                        ? told
                        : told.days(before, taken.subject().clock().deadline()));
    }
}
