package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.desk.Decisions;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.order.StopDesk;
import cn.zhenggai.stoporder.order.StopLevel;
import cn.zhenggai.task.Step;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The level that stopped it, or the director, lifts the stop or has it hold. The case itself stays open either way. */
@Service
public class DecidingLifting {

    private final StopDesk desk;
    private final Liftings liftings;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    DecidingLifting(StopDesk desk, Liftings liftings, SideProcess process, ApplicationEventPublisher events) {
        this.desk = desk;
        this.liftings = liftings;
        this.process = process;
        this.events = events;
    }

    /** @param note the reason; needed for a refusal */
    @Transactional
    public Outcome<CaseNumber> decide(CaseNumber number, Actor actor, Integer place, boolean approved, String note) {
        return desk.take(number, actor, Action.DECIDE_LIFTING, place, Set.of(StopState.FOUND_FIT))
                .unless(held -> StopLevel.below(held, actor))
                .unless(held -> Decisions.noteNeeded(approved, note).refusal())
                .map(held -> decide(held, actor, approved, note));
    }

    private CaseNumber decide(StopDesk.Held held, Actor actor, boolean approved, String note) {
        RectificationCase subject = held.subject();
        Lifting lifting = liftings.current(held.order());
        lifting.decided(approved, note, actor, held.now());
        liftings.save(lifting);
        desk.lay(held, actor, approved ? lift(held, actor, note) : refuse(held), note);
        process.done(
                subject.number(), Step.DECIDE_LIFTING, held.order().place(), actor, approved ? "approved" : "refused");
        events.publishEvent(subject.event(approved ? CaseEvent.Kind.STOP_LIFTED : CaseEvent.Kind.LIFTING_REFUSED));
        return subject.number();
    }

    private static CaseDeed lift(StopDesk.Held held, Actor actor, String note) {
        held.order().lifted(held.subject(), actor, note, held.now());
        return held.subject().released(CaseDeed.LIFT_STOP);
    }

    private static CaseDeed refuse(StopDesk.Held held) {
        held.order().liftingRefused(held.subject());
        return held.subject().course().noted(CaseDeed.REFUSE_LIFTING);
    }
}
