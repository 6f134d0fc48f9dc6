package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs and serves the order: from here on the school knows and its clock runs. */
@Service
public class SigningNotice {

    private final CaseDesk desk;
    private final ProposingDeadline proposing;
    private final HazardCatalogue catalogue;
    private final RectificationProcess process;

    SigningNotice(CaseDesk desk, ProposingDeadline proposing, HazardCatalogue catalogue, RectificationProcess process) {
        this.desk = desk;
        this.proposing = proposing;
        this.catalogue = catalogue;
        this.process = process;
    }

    /** @param deadline a day after today, null for the one that the rules give from today
     * @param requirement null leaves what the finder required */
    @Transactional
    public Outcome<CaseNumber> sign(CaseNumber number, Actor actor, LocalDate deadline, String requirement) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.SIGN_NOTICE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        LocalDate today = BureauTime.dayOf(taken.now());
        LocalDate due = deadline != null ? deadline : proposed(subject, today);
        Optional<Refusal> refusal = new Checks()
                .that(due.isAfter(today), "deadline", "deadlineNotAfterIssue")
                .that(!due.isAfter(today.plusYears(1)), "deadline", "deadlineTooFar")
                .optionalText(requirement, "requirement", 500)
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        subject.issue(actor, taken.now(), due, requirement == null ? subject.requirement : requirement);
        desk.lay(taken, actor, "SIGN_NOTICE", ordered(subject));
        process.noticeSigned(number, actor, subject.severity);
        return Outcome.done(number);
    }

    /** The day stays readable in the log, whatever becomes of the deadline. */
    private static String ordered(RectificationCase subject) {
        String wanted = subject.requirement;
        return subject.deadline + (wanted == null || wanted.isBlank() ? "" : " · " + wanted.strip());
    }

    private LocalDate proposed(RectificationCase subject, LocalDate today) {
        return catalogue
                .item(subject.itemCode)
                .map(item -> proposing.propose(item, subject.severity, today))
                .orElse(subject.deadline);
    }
}
