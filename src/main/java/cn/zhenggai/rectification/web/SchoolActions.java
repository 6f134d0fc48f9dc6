package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.order.OrderDesk;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.plan.WritingPlan;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.rectification.work.SigningReport;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Reply;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What the school does to a case. */
@CaseForms
class SchoolActions {

    private final OrderDesk orders;
    private final WritingPlan planning;
    private final AssigningWork assigning;
    private final SigningReport reports;

    SchoolActions(OrderDesk orders, WritingPlan planning, AssigningWork assigning, SigningReport reports) {
        this.orders = orders;
        this.planning = planning;
        this.assigning = assigning;
        this.reports = reports;
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

    @PostMapping("/sign-report")
    Reply signReport(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.SIGN_REPORT,
                form -> form.decision("signed"),
                signed -> reports.review(
                        posted.number(), posted.actor(), signed, posted.values().text("note")));
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
}
