package cn.zhenggai.rectification.steps;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case under listed supervision (挂牌督办), in the transaction of the decision. */
@Service
public class ListingCase {

    private final CaseDesk desk;
    private final RectificationRules rules;
    private final WorkItems work;

    ListingCase(CaseDesk desk, RectificationRules rules, WorkItems work) {
        this.desk = desk;
        this.rules = rules;
        this.work = work;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void list(CaseNumber number, Actor by, String note) {
        list(desk.takeForSystem(number), by, note);
    }

    /** The same of a case in hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void list(RectificationCase subject, Actor by, String note) {
        RectificationRules.Closing closing = rules.closingFor(subject.severity(), true);
        Desk.Kind approver = closing.needed() ? closing.approver() : Desk.Kind.DEPUTY;
        desk.note(subject, by, subject.listed(approver), Told.note(note));
        if (subject.state() == CaseState.CLOSE_REVIEW) {
            work.move(
                    subject.number(), Step.APPROVE_CLOSURE, 1, subject.course().closingDesk());
        }
    }
}
