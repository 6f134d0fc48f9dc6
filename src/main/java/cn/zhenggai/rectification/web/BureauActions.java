package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.ending.TerminatingCase;
import cn.zhenggai.rectification.ending.TerminationEntry;
import cn.zhenggai.rectification.opening.ChangingSeverity;
import cn.zhenggai.rectification.opening.DecidingActing;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.plan.ReviewingPlan;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.rectification.verification.NamingVerifiers;
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.rectification.verification.VerifyingWork;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.text.Phrases;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What the bureau does to a case. */
@CaseForms
class BureauActions {

    private final SigningFromCase signing;
    private final DecidingActing acting;
    private final ChangingSeverity severities;
    private final WithdrawingCase withdrawing;
    private final TerminatingCase terminating;
    private final ReviewingPlan plans;
    private final NamingVerifiers naming;
    private final VerifyingWork verifying;
    private final ReturningForProof returning;
    private final ApprovingClosure closures;
    private final UploadedFiles files;
    private final Phrases phrases;

    BureauActions(
            SigningFromCase signing,
            DecidingActing acting,
            ChangingSeverity severities,
            WithdrawingCase withdrawing,
            TerminatingCase terminating,
            ReviewingPlan plans,
            NamingVerifiers naming,
            VerifyingWork verifying,
            ReturningForProof returning,
            ApprovingClosure closures,
            UploadedFiles files,
            Phrases phrases) {
        this.signing = signing;
        this.acting = acting;
        this.severities = severities;
        this.withdrawing = withdrawing;
        this.terminating = terminating;
        this.plans = plans;
        this.naming = naming;
        this.verifying = verifying;
        this.returning = returning;
        this.closures = closures;
        this.files = files;
        this.phrases = phrases;
    }

    @PostMapping("/sign-notice")
    Reply signNotice(@ModelAttribute(binding = false) CasePosting posted) {
        return signing.sign(posted, requirement(posted));
    }

    @PostMapping("/decide-acting")
    Reply decideActing(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.DECIDE_ACTING,
                form -> form.text("note"),
                note -> acting.bySchool(posted.number(), posted.actor(), note));
    }

    @PostMapping("/change-severity")
    Reply changeSeverity(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.CHANGE_SEVERITY,
                form -> form.choice("severity", Severity.class),
                severity -> severities.change(posted.number(), posted.actor(), severity, text(posted, "reason")));
    }

    @PostMapping("/withdraw")
    Reply withdraw(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.WITHDRAW,
                form -> form.text("note"),
                reason -> withdrawing.withdraw(posted.number(), posted.actor(), reason));
    }

    @PostMapping("/return-for-proof")
    Reply returnForProof(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.RETURN_FOR_PROOF,
                form -> form.text("note"),
                missing -> returning.send(posted.number(), posted.actor(), missing));
    }

    @PostMapping("/terminate")
    Reply terminate(@ModelAttribute(binding = false) CasePosting posted) {
        files.documents(posted.form(), posted.actor(), "documents");
        return posted.answer(
                Action.TERMINATE,
                form -> new TerminationEntry(
                        form.choice("kind", CaseEnding.Kind.class), form.text("reason"), form.ids("documents")),
                entry -> terminating.terminate(posted.number(), posted.actor(), entry));
    }

    @PostMapping("/review-plan")
    Reply reviewPlan(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.REVIEW_PLAN,
                form -> form.decision("approved"),
                approved -> plans.review(posted.number(), posted.actor(), approved, text(posted, "note")));
    }

    @PostMapping("/name-verifiers")
    Reply nameVerifiers(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.NAME_VERIFIERS,
                form -> new Seat(form.count("position"), form.id("person")),
                seat -> naming.name(
                        posted.number(), posted.actor(), seat.position() == null ? 0 : seat.position(), seat.person()));
    }

    @PostMapping("/verify")
    Reply verify(@ModelAttribute(binding = false) CasePosting posted) {
        files.photos(posted.form(), posted.actor(), "photos");
        files.documents(posted.form(), posted.actor(), "documents");
        return posted.closing(
                Action.VERIFY, this::opinion, opinion -> verifying.verify(posted.number(), posted.actor(), opinion));
    }

    @PostMapping("/approve-closure")
    Reply approveClosure(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.closing(
                Action.APPROVE_CLOSURE,
                form -> form.decision("approved"),
                approved -> closures.review(posted.number(), posted.actor(), approved, text(posted, "note")));
    }

    /** Who is to sit where at the re-inspection. */
    private record Seat(Integer position, Long person) {}

    /** Who passes it and writes nothing says what is usually said; the page tells so beforehand. */
    private Opinion opinion(FormValues form) {
        boolean passed = form.decision("passed");
        LocalDate grace = form.date("graceUntil");
        String written = form.text("opinion");
        String usual = passed ? phrases.of("VERIFY", "opinion").get(0) : null;
        return new Opinion(
                passed,
                written == null ? usual : written,
                passed ? null : grace,
                form.ids("photos"),
                form.ids("documents"));
    }

    /** What was crossed out is not what the finder wrote. */
    private static String requirement(CasePosting posted) {
        return posted.values().asSent("requirement");
    }

    private static String text(CasePosting posted, String field) {
        return posted.values().text(field);
    }
}
