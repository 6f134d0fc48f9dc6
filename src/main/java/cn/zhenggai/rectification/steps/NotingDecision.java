package cn.zhenggai.rectification.steps;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the log of a case what was decided about it elsewhere, in the transaction of the decision. */
@Service
public class NotingDecision {

    private final CaseDesk desk;

    NotingDecision(CaseDesk desk) {
        this.desk = desk;
    }

    /** Takes the lock of the case. Each call is a line of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseNumber number, Actor by, CaseDeed deed, String note) {
        write(number, by, deed, Told.note(note));
    }

    /** @param until the day that was decided on */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseNumber number, Actor by, CaseDeed deed, LocalDate until, String note) {
        write(number, by, deed, Told.note(note).days(null, until));
    }

    /**
     * A paper about the case was issued.
     *
     * @param told kind and number of the paper
     * @param seal the hash over all that was kept of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paper(CaseNumber number, Actor by, String told, String seal) {
        write(number, by, CaseDeed.PAPER_ISSUED, Told.note(told).sealed(seal));
    }

    private void write(CaseNumber number, Actor by, CaseDeed deed, Told told) {
        RectificationCase subject = desk.takeForSystem(number);
        boolean talk = deed == CaseDeed.ESCALATE_TALK;
        desk.note(subject, by, talk ? subject.talkCalled() : subject.course().noted(deed), told);
    }
}
