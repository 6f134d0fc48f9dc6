package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an order back that should not have been given. The number stays used, the story stays readable. */
@Service
public class WithdrawingCase {

    private final CaseDesk desk;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    WithdrawingCase(CaseDesk desk, RectificationProcess process, ApplicationEventPublisher events) {
        this.desk = desk;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> withdraw(CaseNumber number, Actor actor, String reason) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.WITHDRAW);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        Optional<Refusal> refusal = new Checks().text(reason, "note", 500).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        taken.subject().end(CaseState.WITHDRAWN, taken.now(), reason.strip());
        desk.lay(taken, actor, "WITHDRAW", reason);
        process.withdrawn(number, actor);
        Long notice = taken.subject().ties.noticeId;
        if (notice != null) {
            boolean drafted = taken.from() == CaseState.DRAFT;
            events.publishEvent(new NoticeLineChanged(notice, number, drafted, actor, reason.strip()));
        }
        return Outcome.done(number);
    }
}
