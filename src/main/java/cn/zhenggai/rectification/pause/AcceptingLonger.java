package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** On its review a case may stand still for longer, for the same reason: it goes on and is stopped anew in one go. */
@Service
public class AcceptingLonger {

    private final CaseDesk desk;
    private final Pauses pauses;
    private final ResumingCase resuming;
    private final PausingCase pausing;

    AcceptingLonger(CaseDesk desk, Pauses pauses, ResumingCase resuming, PausingCase pausing) {
        this.desk = desk;
        this.pauses = pauses;
        this.resuming = resuming;
        this.pausing = pausing;
    }

    /**
     * Refused as a whole when it may not be stopped for so long.
     *
     * @param note why it still cannot be done
     * @param interimMeasure null for the one that stands
     */
    @Transactional
    public Outcome<CaseNumber> accept(
            CaseNumber number, Actor actor, String note, String interimMeasure, LocalDate reviewOn) {
        RectificationCase subject = desk.read(number);
        if (subject.state() != CaseState.PAUSED) {
            return Outcome.refused(Refusal.conflict("stepNotOpen"));
        }
        Pause last = pauses.findFirstByCaseIdOrderByPauseNoDesc(subject.id()).orElseThrow();
        PauseEntry entry = last.longer(note, interimMeasure, reviewOn);
        Outcome<CaseNumber> outcome =
                resuming.resume(number, actor, note).then(gone -> pausing.pause(number, actor, entry));
        if (!outcome.accepted()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return outcome.at(Map.of("reason", "note"));
        }
        return outcome;
    }
}
