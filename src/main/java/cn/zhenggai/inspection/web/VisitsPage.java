package cn.zhenggai.inspection.web;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.inspection.Errands;
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
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My visits, one visit to read, and the page on which it is written. */
@Controller
class VisitsPage {

    private static final String VISITS = "/visits/";
    private static final int PAGE = 30;

    private final ReadingVisits reading;
    private final RecordTable table;
    private final PackingVisit packing;
    private final PlanningVisit planning;
    private final ReportingUp reporting;
    private final OverdueReports overdue;
    private final DueSelfChecks checks;
    private final EvidenceShelf evidence;
    private final SpokenWords words;
    private final ObjectProvider<Errands> errands;
    private final Clock clock;

    VisitsPage(
            ReadingVisits reading,
            RecordTable table,
            PackingVisit packing,
            PlanningVisit planning,
            ReportingUp reporting,
            OverdueReports overdue,
            DueSelfChecks checks,
            EvidenceShelf evidence,
            SpokenWords words,
            ObjectProvider<Errands> errands,
            Clock clock) {
        this.reading = reading;
        this.table = table;
        this.packing = packing;
        this.planning = planning;
        this.reporting = reporting;
        this.overdue = overdue;
        this.checks = checks;
        this.evidence = evidence;
        this.words = words;
        this.errands = errands;
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
        model.addAttribute(
                "errands",
                errands.stream().flatMap(more -> more.of(actor).stream()).toList());
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

    /** The same page for a visit that has no number yet; it lies on the device alone, under the device's own name for it. */
    @GetMapping("/visits/begun/{key:[A-Za-z0-9-]{1,64}}/write")
    String writeBegun(Actor actor, @PathVariable String key, Model model, Locale locale) {
        if (!ReadingVisits.goes(actor)) {
            throw new VisitNotFound(0);
        }
        model.addAttribute("words", words.spoken(locale));
        return "inspection/visit-write";
    }

    @GetMapping("/visits/{id:\\d{1,18}}")
    String sheet(Actor actor, @PathVariable long id, Model model) {
        VisitSheet sheet = reading.sheet(id, actor);
        model.addAttribute("visit", sheet);
        model.addAttribute("marked", evidence.marked(photos(sheet)));
        return "inspection/visit";
    }

    private static List<Long> photos(VisitSheet sheet) {
        return sheet.findings().stream()
                .flatMap(line -> Stream.concat(line.beforePhotos().stream(), line.afterPhotos().stream()))
                .toList();
    }

    @PostMapping("/visits/{id:\\d{1,18}}/cancel")
    Reply cancel(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(form -> form.text("reason"), reason -> planning.cancel(id, actor, reason)),
                cancelled -> Reply.to(VISITS + id).saying("visit.done.cancelled"),
                () -> sheet(actor, id, posting.model()));
    }

    @PostMapping("/visits/{id:\\d{1,18}}/findings/{finding:\\d{1,18}}/report-up")
    Reply reportUp(Actor actor, @PathVariable long id, @PathVariable long finding, Posting posting) {
        return posting.answer(
                posting.attempt(() -> reporting.report(id, finding, actor)),
                number -> Reply.to(VISITS + id).saying("visit.done.reported", number.value()),
                () -> sheet(actor, id, posting.model()));
    }
}
