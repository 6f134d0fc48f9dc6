package cn.zhenggai.rectification.opening;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.steps.OpeningSteps;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who acts on a hazard whose cause lies outside of the school. As long as others do, by letter, the case stays in
 * the ledger and is late for nobody.
 */
@Service
public class DecidingActing {

    private final CaseDesk desk;
    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;
    private final OpeningSteps steps;
    private final RectificationProcess process;

    DecidingActing(
            CaseDesk desk,
            HazardCatalogue catalogue,
            ProposingDeadline proposing,
            OpeningSteps steps,
            RectificationProcess process) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.proposing = proposing;
        this.steps = steps;
        this.process = process;
    }

    /**
     * The school acts after all. Whatever others are to do is asked of them by letter.
     *
     * @throws CaseNotFound also for a case that this person may not know of
     */
    @Transactional
    public Outcome<CaseNumber> bySchool(CaseNumber number, Actor actor, String note) {
        return desk.take(number, actor, Action.DECIDE_ACTING)
                .unless(taken -> new Checks().text(note, "note", 500).refusal())
                .map(taken -> bySchool(taken, actor, note));
    }

    private CaseNumber bySchool(CaseDesk.Taken taken, Actor actor, String note) {
        RectificationCase subject = taken.subject();
        LocalDate today = BureauTime.dayOf(taken.now());
        CountedDay due = proposing.proposal(item(subject, today), subject.severity(), today);
        desk.lay(taken, actor, subject.beginning().schoolActs(due), Told.note(note));
        process.schoolActs(subject.number(), actor);
        steps.orderedFromToday(subject);
        return subject.number();
    }

    /** As it reads today, or as it did when it was found and is no longer looked for. */
    private HazardItem item(RectificationCase subject, LocalDate today) {
        String code = subject.hazard().itemCode();
        return catalogue
                .item(code, today)
                .or(() -> catalogue.item(code, subject.discovery().foundOn()))
                .orElseThrow();
    }
}
