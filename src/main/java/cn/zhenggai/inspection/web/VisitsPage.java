package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.reading.PackingVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.selfcheck.DueSelfChecks;
import cn.zhenggai.inspection.selfcheck.OverdueReports;
import cn.zhenggai.inspection.selfcheck.ReportingUp;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My visits, one visit to read, and the page on which it is written. */
@Controller
class VisitsPage {

    private static final int PAGE = 30;

    private final ReadingVisits reading;
    private final RecordTable table;
    private final PackingVisit packing;
    private final PlanningVisit planning;
    private final ReportingUp reporting;
    private final OverdueReports overdue;
    private final DueSelfChecks checks;
    private final SpokenWords words;
    private final RefusalTexts texts;
    private final Clock clock;

    VisitsPage(
            ReadingVisits reading,
            RecordTable table,
            PackingVisit packing,
            PlanningVisit planning,
            ReportingUp reporting,
            OverdueReports overdue,
            DueSelfChecks checks,
            SpokenWords words,
            RefusalTexts texts,
            Clock clock) {
        this.reading = reading;
        this.table = table;
        this.packing = packing;
        this.planning = planning;
        this.reporting = reporting;
        this.overdue = overdue;
        this.checks = checks;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/visits")
    String list(Actor actor, @RequestParam(required = false) String before, Model model, Locale locale) {
        if (!ReadingVisits.opensTo(actor)) {
            throw new VisitNotFound(0);
        }
        Slice<VisitCard> records = reading.recorded(actor, before, PAGE);
        model.addAttribute("mine", reading.today(actor));
        model.addAttribute("goes", ReadingVisits.goes(actor));
        model.addAttribute("records", records.rows());
        model.addAttribute("table", table.table());
        model.addAttribute("next", records.next() == null ? null : "/visits?before=" + records.next());
        model.addAttribute("late", overdue.seenBy(actor));
        model.addAttribute("checks", checks.of(actor));
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("now", clock.instant());
        model.addAttribute("words", words.spoken(locale));
        return "inspection/visits";
    }

    /** The same page for every visit; what it shows lies on the device. */
    @GetMapping("/visits/{id:\\d{1,18}}/write")
    String write(Actor actor, @PathVariable long id, Model model, Locale locale) {
        packing.pack(id, actor);
        model.addAttribute("words", words.spoken(locale));
        return "inspection/visit-write";
    }

    @GetMapping("/visits/{id:\\d{1,18}}")
    String sheet(Actor actor, @PathVariable long id, Model model) {
        VisitSheet sheet = reading.sheet(id, actor);
        model.addAttribute("visit", sheet);
        return "inspection/visit";
    }

    @PostMapping("/visits/{id:\\d{1,18}}/cancel")
    String cancel(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Outcome<Long> outcome = planning.cancel(id, actor, reason);
        if (!outcome.accepted()) {
            model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
            response.setStatus(RefusalTexts.status(outcome.refusal()).value());
            return sheet(actor, id, model);
        }
        redirect.addFlashAttribute("flash", "visit.done.cancelled");
        return "redirect:/visits/" + id;
    }

    @PostMapping("/visits/{id:\\d{1,18}}/findings/{finding:\\d{1,18}}/report-up")
    String reportUp(
            Actor actor,
            @PathVariable long id,
            @PathVariable long finding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Outcome<CaseNumber> outcome = reporting.report(id, finding, actor);
        if (!outcome.accepted()) {
            model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
            response.setStatus(RefusalTexts.status(outcome.refusal()).value());
            return sheet(actor, id, model);
        }
        redirect.addFlashAttribute("flash", "visit.done.reported");
        redirect.addFlashAttribute("flashArguments", List.of(outcome.result().value()));
        return "redirect:/visits/" + id;
    }
}
