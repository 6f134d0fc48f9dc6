package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.Level;
import cn.zhenggai.campaign.plan.ClosingRounds;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanEntry;
import cn.zhenggai.campaign.plan.PlanningRound;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.campaign.plan.StartingSelfCheck;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检查计划: the rhythms with their running rounds, and what was missed before; for a school what it has to look at. */
@Controller
class PlansPage {

    private static final int MISSES = 30;

    private final ReadingPlans plans;
    private final KeepingPlans keeping;
    private final PlanningRound planning;
    private final StartingSelfCheck checking;
    private final ClosingRounds closing;
    private final PlanModel shown;
    private final RefusalTexts texts;
    private final Clock clock;

    PlansPage(
            ReadingPlans plans,
            KeepingPlans keeping,
            PlanningRound planning,
            StartingSelfCheck checking,
            ClosingRounds closing,
            PlanModel shown,
            RefusalTexts texts,
            Clock clock) {
        this.plans = plans;
        this.keeping = keeping;
        this.planning = planning;
        this.checking = checking;
        this.closing = closing;
        this.shown = shown;
        this.texts = texts;
        this.clock = clock;
    }

    /** Rounds that are over are written down before they are read, should nobody have done so yet. */
    @GetMapping("/plans")
    String page(Actor actor, @RequestParam(required = false) String after, Model model) {
        CampaignDoors.reading(actor);
        closing.close();
        model.addAttribute("plans", plans.plans(actor));
        model.addAttribute("missed", plans.missed(actor, null, after, MISSES));
        model.addAttribute("missedTable", PlanTables.missed(true, actor.inSchool()));
        model.addAttribute("maySet", CampaignRights.mayPrepare(actor));
        model.addAttribute("school", actor.inSchool());
        model.addAttribute("today", BureauTime.today(clock));
        return "campaign/plans";
    }

    @GetMapping("/plans/new")
    String blank(Actor actor, Model model) {
        CampaignDoors.preparing(actor);
        shown.choices(actor, model);
        return "campaign/plan-new";
    }

    @PostMapping("/plans")
    String set(
            Actor actor,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CampaignDoors.preparing(actor);
        FormValues values = new FormValues(form);
        PlanEntry entry = entry(values);
        Outcome<Long> outcome =
                values.unreadable().map(Outcome::<Long>refused).orElseGet(() -> keeping.set(actor, entry));
        if (outcome.accepted()) {
            redirect.addFlashAttribute("flash", "plan.done.set");
            return "redirect:/plans/" + outcome.result();
        }
        refused(outcome.refusal(), "set", form, model, locale, response);
        shown.choices(actor, model);
        return "campaign/plan-new";
    }

    @GetMapping("/plans/{id:\\d{1,18}}")
    String plan(Actor actor, @PathVariable long id, @RequestParam(required = false) String after, Model model) {
        CampaignDoors.reading(actor);
        closing.close();
        return shown.show(actor, id, after, model);
    }

    @PostMapping("/plans/{id:\\d{1,18}}/visits")
    String planVisits(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormValues values = new FormValues(form);
        VisitMode mode = values.choice("mode", VisitMode.class);
        Long leader = values.id("leader");
        List<Long> members = values.ids("members").stream()
                .filter(member -> !member.equals(leader))
                .toList();
        Outcome<PlanningRound.Planned> outcome = planning.plan(id, actor, mode, leader, members);
        if (outcome.accepted()) {
            PlanningRound.Planned planned = outcome.result();
            redirect.addFlashAttribute("flash", planned.kept().isEmpty() ? "plan.done.visits" : "plan.done.visitsKept");
            redirect.addFlashAttribute("flashArguments", List.of(planned.visits(), String.join("、", planned.kept())));
            return "redirect:/plans/" + id;
        }
        refused(outcome.refusal(), "visits", form, model, locale, response);
        return shown.show(actor, id, null, model);
    }

    @PostMapping("/plans/{id:\\d{1,18}}/self-check")
    String selfCheck(Actor actor, @PathVariable long id, Model model, Locale locale, HttpServletResponse response) {
        Outcome<Long> outcome = checking.start(id, actor);
        if (outcome.accepted()) {
            return "redirect:/visits/" + outcome.result() + "/write";
        }
        refused(outcome.refusal(), "check", null, model, locale, response);
        return shown.show(actor, id, null, model);
    }

    @PostMapping("/plans/{id:\\d{1,18}}/end")
    String end(
            Actor actor,
            @PathVariable long id,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Outcome<Long> outcome = keeping.end(id, actor);
        if (outcome.accepted()) {
            redirect.addFlashAttribute("flash", "plan.done.end");
            return "redirect:/plans/" + id;
        }
        refused(outcome.refusal(), "end", null, model, locale, response);
        return shown.show(actor, id, null, model);
    }

    private void refused(
            Refusal refusal,
            String form,
            MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("form", form);
        model.addAttribute("typed", typed == null ? null : typed.toSingleValueMap());
        model.addAttribute("errors", texts.byField(refusal, locale));
        response.setStatus(RefusalTexts.status(refusal).value());
    }

    static PlanEntry entry(FormValues values) {
        return new PlanEntry(
                values.text("name"),
                values.text("subject"),
                values.choice("level", Level.class),
                values.choice("rhythm", Rhythm.class),
                values.id("unit"),
                values.id("checklist"),
                values.id("responsible"),
                values.checked("inTermOnly"),
                values.date("since"),
                values.date("until"));
    }
}
