package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.rectification.order.OrderDesk;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.plan.WritingPlan;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.rectification.work.ReportingWork;
import cn.zhenggai.rectification.work.SigningReport;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the school does to a case. */
@Controller
@RequestMapping("/cases/{number}")
class SchoolActions {

    private static final String AFTER = "after-";

    private final OrderDesk orders;
    private final WritingPlan planning;
    private final AssigningWork assigning;
    private final ReportingWork reporting;
    private final SigningReport reports;
    private final UploadedFiles files;

    SchoolActions(
            OrderDesk orders,
            WritingPlan planning,
            AssigningWork assigning,
            ReportingWork reporting,
            SigningReport reports,
            UploadedFiles files) {
        this.orders = orders;
        this.planning = planning;
        this.assigning = assigning;
        this.reporting = reporting;
        this.reports = reports;
        this.files = files;
    }

    @PostMapping("/receive")
    String receive(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(Action.RECEIVE, form -> form, form -> orders.receive(posted.number(), posted.actor()));
    }

    @PostMapping("/write-plan")
    String writePlan(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.WRITE_PLAN, SchoolActions::plan, plan -> planning.write(posted.number(), posted.actor(), plan));
    }

    @PostMapping("/assign")
    String assign(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.ASSIGN,
                form -> form.id("assignee"),
                person -> assigning.assign(
                        posted.number(), posted.actor(), person, posted.values().text("note")));
    }

    @PostMapping("/reassign")
    String reassign(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.REASSIGN,
                form -> form.id("assignee"),
                person -> assigning.reassign(
                        posted.number(), posted.actor(), person, posted.values().text("note")));
    }

    @PostMapping("/report")
    String report(@ModelAttribute(binding = false) PostedAction posted, HttpServletRequest request) {
        List<Refusal.Reason> reasons = keepFiles(posted, request, posted.values());
        return posted.answer(
                Action.REPORT,
                SchoolActions::done,
                done -> reasons.isEmpty()
                        ? reporting.report(posted.number(), posted.actor(), done)
                        : Outcome.refused(Refusal.invalid(reasons)));
    }

    @PostMapping("/sign-report")
    String signReport(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.SIGN_REPORT,
                form -> form.decision("signed"),
                signed -> reports.review(
                        posted.number(), posted.actor(), signed, posted.values().text("note")));
    }

    private List<Refusal.Reason> keepFiles(PostedAction posted, HttpServletRequest request, FormValues values) {
        List<Refusal.Reason> reasons = new ArrayList<>();
        for (String field : values.ids("before").stream().map(id -> AFTER + id).toList()) {
            files.photos(request, posted.actor(), values, field).ifPresent(r -> reasons.addAll(r.reasons()));
        }
        files.photos(request, posted.actor(), values, "afterPhotos").ifPresent(r -> reasons.addAll(r.reasons()));
        files.documents(request, posted.actor(), values, "documents").ifPresent(r -> reasons.addAll(r.reasons()));
        return reasons;
    }

    private static PlanEntry plan(FormValues values) {
        return new PlanEntry(
                values.text("responsibility"),
                values.text("measures"),
                values.decimal("funds"),
                values.text("fundsRemark"),
                values.date("finishOn"),
                values.text("emergencyPlan"),
                values.text("acceptance"));
    }

    /** Each picture of the hazard has a field of its own for its answers. */
    private static WorkDone done(FormValues values) {
        List<Attachment> photos = new ArrayList<>();
        for (long before : values.ids("before")) {
            values.ids(AFTER + before).forEach(id -> photos.add(new Attachment(id, before)));
        }
        values.ids("afterPhotos").forEach(id -> photos.add(new Attachment(id, null)));
        return new WorkDone(
                values.text("measures"),
                values.decimal("cost"),
                values.text("lastingMeasures"),
                photos,
                values.ids("documents"));
    }
}
