package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.HazardCatalogue;
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

    private static final int LONGEST_LIMIT = 250;

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

    /**
     * Until when the school has time: a day, or a limit counted from today; both null for what the rules give.
     *
     * @param deadline a day after today; a day that the rules give too is taken as theirs
     */
    public record Term(LocalDate deadline, Limit limit) {

        static final Term BY_THE_RULES = new Term(null, null);
    }

    /** @param deadline a day after today, null for the one that the rules give from today
     * @param requirement null leaves what the finder required */
    @Transactional
    public Outcome<CaseNumber> sign(CaseNumber number, Actor actor, LocalDate deadline, String requirement) {
        return signUntil(number, actor, deadline == null ? Term.BY_THE_RULES : new Term(deadline, null), requirement);
    }

    @Transactional
    public Outcome<CaseNumber> signUntil(CaseNumber number, Actor actor, Term term, String requirement) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.SIGN_NOTICE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        LocalDate today = BureauTime.dayOf(taken.now());
        if (outOfRange(term.limit())) {
            return Outcome.refused(Refusal.invalid("workdays", "limitOutOfRange", LONGEST_LIMIT));
        }
        ProposingDeadline.Proposal due = due(subject, today, term);
        Optional<Refusal> refusal = new Checks()
                .that(due.deadline().isAfter(today), "deadline", "deadlineNotAfterIssue")
                .that(!due.deadline().isAfter(today.plusYears(1)), "deadline", "deadlineTooFar")
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

    private static boolean outOfRange(Limit limit) {
        return limit != null
                && limit.unit() != Limit.Unit.MILESTONE
                && (limit.amount() < 1 || limit.amount() > LONGEST_LIMIT);
    }

    private ProposingDeadline.Proposal due(RectificationCase subject, LocalDate today, Term term) {
        if (term.limit() != null) {
            return proposing.within(term.limit(), today);
        }
        ProposingDeadline.Proposal proposed = catalogue
                .item(subject.itemCode)
                .map(item -> proposing.proposal(item, subject.severity, today))
                .orElseGet(() -> ProposingDeadline.Proposal.written(subject.deadline));
        return term.deadline() == null || term.deadline().equals(proposed.deadline())
                ? proposed
                : ProposingDeadline.Proposal.written(term.deadline());
    }
}
