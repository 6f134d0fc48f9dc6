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
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Reply;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What the school does to a case. */
@CaseForms
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
    Reply receive(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(Action.RECEIVE, form -> form, form -> orders.receive(posted.number(), posted.actor()));
    }

    @PostMapping("/write-plan")
    Reply writePlan(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.WRITE_PLAN, SchoolActions::plan, plan -> planning.write(posted.number(), posted.actor(), plan));
    }

    @PostMapping("/assign")
    Reply assign(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.ASSIGN,
                form -> form.id("assignee"),
                person -> assigning.assign(
                        posted.number(), posted.actor(), person, posted.values().text("note")));
    }

    @PostMapping("/reassign")
    Reply reassign(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.REASSIGN,
                form -> form.id("assignee"),
                person -> assigning.reassign(
                        posted.number(), posted.actor(), person, posted.values().text("note")));
    }

    @PostMapping("/report")
    Reply report(@ModelAttribute(binding = false) CasePosting posted) {
        keepFiles(posted);
        return posted.answer(
                Action.REPORT, SchoolActions::done, done -> reporting.report(posted.number(), posted.actor(), done));
    }

    @PostMapping("/sign-report")
    Reply signReport(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.SIGN_REPORT,
                form -> form.decision("signed"),
                signed -> reports.review(
                        posted.number(), posted.actor(), signed, posted.values().text("note")));
    }

    private void keepFiles(CasePosting posted) {
        for (long before : posted.values().ids("before")) {
            files.photos(posted.form(), posted.actor(), AFTER + before);
        }
        files.photos(posted.form(), posted.actor(), "afterPhotos");
        files.documents(posted.form(), posted.actor(), "documents");
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
