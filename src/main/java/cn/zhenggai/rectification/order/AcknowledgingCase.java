package cn.zhenggai.rectification.order;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The order has reached the school: one line of a notice that was received, or that the school would not sign for. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AcknowledgingCase {

    private final CaseDesk desk;
    private final RectificationProcess process;

    AcknowledgingCase(CaseDesk desk, RectificationProcess process) {
        this.desk = desk;
        this.process = process;
    }

    /** Why this person may not receive this order now; locks the case and changes nothing. */
    public Optional<Refusal> refusal(CaseNumber number, Actor actor) {
        return Optional.ofNullable(desk.take(number, actor, Action.RECEIVE).refusal());
    }

    public void received(CaseNumber number, Actor actor) {
        acknowledge(number, actor, actor.name(), Told.NOTHING);
    }

    /** @param note the reason and who saw it */
    public void receiptRefused(CaseNumber number, Actor recorder, String note) {
        acknowledge(number, recorder, null, Told.note(note));
    }

    private void acknowledge(CaseNumber number, Actor actor, String receiver, Told told) {
        CaseDesk.Taken taken = desk.takeLine(number);
        CaseDeed deed = taken.subject().received(receiver, taken.now());
        desk.lay(taken, actor, deed, told);
        process.noticeReceived(number, actor);
    }
}
