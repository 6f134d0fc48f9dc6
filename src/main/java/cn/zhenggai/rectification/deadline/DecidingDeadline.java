package cn.zhenggai.rectification.deadline;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.steps.MovingDeadline;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A calendar loaded later gives a served deadline otherwise: whoever signed keeps the printed day, or moves it. */
@Service
public class DecidingDeadline {

    private final CaseDesk desk;
    private final MovingDeadline moving;
    private final ApplicationEventPublisher events;

    DecidingDeadline(CaseDesk desk, MovingDeadline moving, ApplicationEventPublisher events) {
        this.desk = desk;
        this.moving = moving;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> decide(CaseNumber number, Actor actor, boolean moved, String note) {
        return desk.take(number, actor, Action.DECIDE_DEADLINE)
                .unless(taken -> new Checks().optionalText(note, "note", 1000).refusal())
                .map(taken -> decide(taken, actor, moved, note));
    }

    private CaseNumber decide(CaseDesk.Taken taken, Actor actor, boolean moved, String note) {
        RectificationCase subject = taken.subject();
        LocalDate before = subject.clock().deadline();
        LocalDate recounted = subject.clock().counting().recounted();
        CaseDeed deed = subject.time().deadlineSettled(moved);
        desk.lay(taken, actor, deed, Told.note(note).days(before, recounted));
        if (moved) {
            moving.reschedule(subject);
            events.publishEvent(subject.event(CaseEvent.Kind.DEADLINE_MOVED));
        }
        return subject.number();
    }
}
