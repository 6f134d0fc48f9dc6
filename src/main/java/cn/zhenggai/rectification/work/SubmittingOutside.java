package cn.zhenggai.rectification.work;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.proof.EvidenceSeal;
import cn.zhenggai.rectification.verification.NamingRound;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** What others than the school have done is reported and looked at like its own work: sealed, and two people look. */
@Component
public class SubmittingOutside {

    private static final int LOOK = 2;

    private final CaseDesk desk;
    private final Rounds rounds;
    private final EvidenceShelf evidence;
    private final NamingRound naming;
    private final RectificationProcess process;

    SubmittingOutside(
            CaseDesk desk, Rounds rounds, EvidenceShelf evidence, NamingRound naming, RectificationProcess process) {
        this.desk = desk;
        this.rounds = rounds;
        this.evidence = evidence;
        this.naming = naming;
        this.process = process;
    }

    /** Lays the case down and tells its process; the last act of a use case. */
    public void submit(CaseDesk.Taken taken, Actor actor, String measures) {
        RectificationCase subject = taken.subject();
        int current = subject.course().roundNo();
        Round round = rounds.findByCaseIdAndRoundNo(subject.id(), current).orElseGet(() -> new Round(subject));
        round.reported(new WorkDone(measures, null, null, List.of(), List.of()), actor, taken.now());
        String seal = EvidenceSeal.of(evidence.of(CaseEvidence.owner(subject.number())), current, taken.now());
        round.signed(actor, taken.now(), seal);
        rounds.save(round);
        CaseDeed deed = subject.course().othersDone(taken.now());
        int people = naming.name(subject, LOOK);
        desk.lay(taken, actor, deed, Told.NOTHING.sealed(seal));
        process.othersDone(subject.number(), actor, people);
    }
}
