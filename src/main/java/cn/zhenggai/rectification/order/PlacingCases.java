package cn.zhenggai.rectification.order;

import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.steps.OpeningSteps;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts cases on a notice and takes them off; whoever does so holds the notice. What waits of a draft moves with it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlacingCases {

    private final Cases cases;
    private final OpeningSteps steps;

    PlacingCases(Cases cases, OpeningSteps steps) {
        this.cases = cases;
        this.steps = steps;
    }

    /** @throws CaseNotFound for an unknown number */
    public LineFacts facts(CaseNumber number) {
        return LineFacts.of(cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value())));
    }

    /** The lines of a notice, each locked until the transaction ends, in the order of their places. */
    public List<LineFacts> locked(long noticeId) {
        return cases.lockLines(noticeId).stream().map(LineFacts::of).toList();
    }

    /**
     * @param line from 1
     * @param signatory the desk that signs the whole notice, null when the case's own severity decides
     */
    public void place(CaseNumber number, long noticeId, int line, Desk signatory) {
        RectificationCase subject = require(number);
        subject.order().placed(noticeId, line, signatory);
        cases.save(subject);
        if (subject.state() == CaseState.DRAFT) {
            steps.regraded(subject);
        }
    }

    /** The case stands alone again. */
    public void remove(CaseNumber number) {
        RectificationCase subject = require(number);
        subject.order().standsAlone();
        cases.save(subject);
    }

    private RectificationCase require(CaseNumber number) {
        return cases.lock(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }
}
