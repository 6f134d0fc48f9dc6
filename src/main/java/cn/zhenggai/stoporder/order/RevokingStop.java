package cn.zhenggai.stoporder.order;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.stoporder.StopState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back an order that should not have been given, or not on that word. */
@Service
public class RevokingStop {

    private final StopDesk desk;
    private final SideProcess process;
    private final ApplicationEventPublisher events;

    RevokingStop(StopDesk desk, SideProcess process, ApplicationEventPublisher events) {
        this.desk = desk;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> revoke(CaseNumber number, Actor actor, Integer place, String note) {
        return desk.take(number, actor, Action.REVOKE_STOP, place, StopState.allActive())
                .unless(held -> StopLevel.below(held, actor))
                .unless(held -> new Checks().text(note, "note", 1000).refusal())
                .map(held -> revoke(held, actor, note));
    }

    private CaseNumber revoke(StopDesk.Held held, Actor actor, String note) {
        RectificationCase subject = held.subject();
        held.order().revoked(subject, actor, note, held.now());
        desk.lay(
                held,
                actor,
                subject.released(CaseDeed.REVOKE_STOP),
                held.order().description() + "：" + note.strip());
        process.tell(StopMessages.REVOKED, subject.number(), held.order().place(), actor);
        events.publishEvent(subject.event(CaseEvent.Kind.STOP_REVOKED));
        return subject.number();
    }
}
