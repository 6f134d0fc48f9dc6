package cn.zhenggai.rectification.extension;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.log.Told;
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
        return desk.take(number, actor, Action.WAIVE_NOTICE)
                .unless(WaivingNotice::tooLate)
                .unless(taken -> new Checks().text(reason, "note", 1000).refusal())
                .map(taken -> waive(taken, actor, reason));
    }

    private static Optional<Refusal> tooLate(CaseDesk.Taken taken) {
        CaseClock clock = taken.subject().clock();
        return clock.overdueAt(taken.now())
                ? Optional.of(Refusal.conflict("extensionAfterDeadline", clock.deadline()))
                : Optional.empty();
    }

    private CaseNumber waive(CaseDesk.Taken taken, Actor actor, String reason) {
        CaseDeed deed = taken.subject().time().noticeWaived(BureauTime.dayOf(taken.now()));
        desk.lay(taken, actor, deed, Told.note(reason));
        return taken.subject().number();
    }
}
