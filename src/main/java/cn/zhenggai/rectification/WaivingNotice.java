package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader lets a school ask for an extension on the last days, which is too late by rule. It holds until the deadline. */
@Service
public class WaivingNotice {

    private final CaseDesk desk;

    WaivingNotice(CaseDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public Outcome<CaseNumber> waive(CaseNumber number, Actor actor, String reason) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.WAIVE_NOTICE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        if (subject.overdueAt(taken.now())) {
            return Outcome.refused(Refusal.conflict("extensionAfterDeadline", subject.deadline));
        }
        Optional<Refusal> refusal = new Checks().text(reason, "note", 1000).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        subject.clock.waivedOn = BureauTime.dayOf(taken.now());
        desk.lay(taken, actor, "WAIVE_NOTICE", reason);
        return Outcome.done(number);
    }
}
