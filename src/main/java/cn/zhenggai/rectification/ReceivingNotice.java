package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school acknowledges the order; the moment is the server's. */
@Service
public class ReceivingNotice {

    private final CaseDesk desk;
    private final RectificationProcess process;

    ReceivingNotice(CaseDesk desk, RectificationProcess process) {
        this.desk = desk;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> receive(CaseNumber number, Actor actor) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.RECEIVE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        taken.subject().receive(actor, taken.now());
        desk.lay(taken, actor, "RECEIVE", null);
        process.noticeReceived(number, actor);
        return Outcome.done(number);
    }
}
