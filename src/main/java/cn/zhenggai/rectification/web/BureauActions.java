package cn.zhenggai.rectification.web;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.opening.ChangingSeverity;
import cn.zhenggai.rectification.order.OrderDesk;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.plan.ReviewingPlan;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.rectification.verification.NamingVerifiers;
import cn.zhenggai.rectification.verification.VerifyingWork;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the bureau does to a case. */
@Controller
@RequestMapping("/cases/{number}")
class BureauActions {

    private final OrderDesk orders;
    private final ChangingSeverity severities;
    private final WithdrawingCase withdrawing;
    private final ReviewingPlan plans;
    private final NamingVerifiers naming;
    private final VerifyingWork verifying;
    private final ApprovingClosure closures;
    private final UploadedFiles files;

    BureauActions(
            OrderDesk orders,
            ChangingSeverity severities,
            WithdrawingCase withdrawing,
            ReviewingPlan plans,
            NamingVerifiers naming,
            VerifyingWork verifying,
            ApprovingClosure closures,
            UploadedFiles files) {
        this.orders = orders;
        this.severities = severities;
        this.withdrawing = withdrawing;
        this.plans = plans;
        this.naming = naming;
        this.verifying = verifying;
        this.closures = closures;
        this.files = files;
    }

    @PostMapping("/sign-notice")
    String signNotice(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.SIGN_NOTICE,
                BureauActions::term,
                term -> orders.sign(posted.number(), posted.actor(), term, requirement(posted)));
    }

    @PostMapping("/change-severity")
    String changeSeverity(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.CHANGE_SEVERITY,
                form -> form.choice("severity", Severity.class),
                severity -> severities.change(posted.number(), posted.actor(), severity, text(posted, "reason")));
    }

    @PostMapping("/withdraw")
    String withdraw(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.WITHDRAW,
                form -> form.text("note"),
                reason -> withdrawing.withdraw(posted.number(), posted.actor(), reason));
    }

    @PostMapping("/review-plan")
    String reviewPlan(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.REVIEW_PLAN,
                form -> form.decision("approved"),
                approved -> plans.review(posted.number(), posted.actor(), approved, text(posted, "note")));
    }

    @PostMapping("/name-verifiers")
    String nameVerifiers(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.NAME_VERIFIERS,
                form -> form.id("position"),
                position -> naming.name(
                        posted.number(),
                        posted.actor(),
                        position == null ? 0 : position.intValue(),
                        posted.values().id("person")));
    }

    @PostMapping("/verify")
    String verify(@ModelAttribute(binding = false) PostedAction posted, HttpServletRequest request) {
        Optional<Refusal> refused = files.photos(request, posted.actor(), posted.values(), "photos");
        return posted.answer(
                Action.VERIFY,
                BureauActions::opinion,
                opinion -> refused.isPresent()
                        ? Outcome.refused(refused.get())
                        : verifying.verify(posted.number(), posted.actor(), opinion));
    }

    @PostMapping("/approve-closure")
    String approveClosure(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.APPROVE_CLOSURE,
                form -> form.decision("approved"),
                approved -> closures.review(posted.number(), posted.actor(), approved, text(posted, "note")));
    }

    /** Working days or a named day, when they are given, beat the day, which is always filled in. */
    private static OrderTerm term(FormValues form) {
        Long workdays = form.id("workdays");
        if (workdays != null) {
            return new OrderTerm(null, Limit.workdays(workdays.intValue()));
        }
        Milestone milestone =
                form.text("milestone") == null || form.text("milestone").isBlank()
                        ? null
                        : form.choice("milestone", Milestone.class);
        return milestone != null
                ? new OrderTerm(null, Limit.until(milestone))
                : new OrderTerm(form.date("deadline"), null);
    }

    private static Opinion opinion(FormValues form) {
        boolean passed = form.decision("passed");
        return new Opinion(passed, form.text("opinion"), passed ? null : form.date("graceUntil"), form.ids("photos"));
    }

    /** What was crossed out is not what the finder wrote. */
    private static String requirement(PostedAction posted) {
        return posted.values().typed().getFirst("requirement");
    }

    private static String text(PostedAction posted, String field) {
        return posted.values().text(field);
    }
}
