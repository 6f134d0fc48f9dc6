package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.Level;
import cn.zhenggai.campaign.plan.ClosingRounds;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanEntry;
import cn.zhenggai.campaign.plan.PlanningRound;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.campaign.plan.StartingRoundVisit;
import cn.zhenggai.campaign.plan.StartingSelfCheck;
import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 检查计划: the rhythms with their running rounds, and what was missed before; for a school what it has to look at. */
@Controller
class PlansPage {

    private static final String PLANS = "/plans/";
    private static final int MISSES = 30;

    private final ReadingPlans plans;
    private final KeepingPlans keeping;
    private final PlanningRound planning;
    private final StartingSelfCheck checking;
    private final StartingRoundVisit starting;
    private final ClosingRounds closing;
    private final PlanModel shown;
    private final Clock clock;

    PlansPage(
            ReadingPlans plans,
            KeepingPlans keeping,
            PlanningRound planning,
            StartingSelfCheck checking,
            StartingRoundVisit starting,
            ClosingRounds closing,
            PlanModel shown,
            Clock clock) {
        this.plans = plans;
        this.keeping = keeping;
        this.planning = planning;
        this.checking = checking;
        this.starting = starting;
        this.closing = closing;
        this.shown = shown;
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
    Reply set(Actor actor, Posting posting) {
        CampaignDoors.preparing(actor);
        return posting.answer(
                posting.attempt(PlansPage::entry, entry -> keeping.set(actor, entry)),
                id -> Reply.to(PLANS + id).saying("plan.done.set"),
                () -> blank(actor, posting.model()));
    }

    @GetMapping("/plans/{id:\\d{1,18}}")
    String plan(Actor actor, @PathVariable long id, @RequestParam(required = false) String after, Model model) {
        CampaignDoors.reading(actor);
        closing.close();
        return shown.show(actor, id, after, model);
    }

    @PostMapping("/plans/{id:\\d{1,18}}/visits")
    Reply planVisits(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(
                        PlansPage::going,
                        going -> planning.plan(id, actor, going.mode(), going.leader(), going.members())),
                planned -> Reply.to(PLANS + id)
                        .saying(
                                planned.kept().isEmpty() ? "plan.done.visits" : "plan.done.visitsKept",
                                planned.visits(),
                                String.join("、", planned.kept())),
                () -> shown.show(actor, id, null, posting.model()));
    }

    @PostMapping("/plans/{id:\\d{1,18}}/self-check")
    Reply selfCheck(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(() -> checking.start(id, actor)),
                visit -> Reply.to(VisitAddress.writing(visit)),
                () -> shown.show(actor, id, null, posting.model()));
    }

    @PostMapping("/plans/{id:\\d{1,18}}/schools/{school:\\d{1,18}}/visit")
    Reply startVisit(Actor actor, @PathVariable long id, @PathVariable long school, Posting posting) {
        return posting.answer(
                posting.attempt(() -> starting.start(id, school, actor)),
                visit -> Reply.to(VisitAddress.writing(visit)),
                () -> shown.show(actor, id, null, posting.model()));
    }

    @PostMapping("/plans/{id:\\d{1,18}}/end")
    Reply end(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(() -> keeping.end(id, actor)),
                ended -> Reply.to(PLANS + id).saying("plan.done.end"),
                () -> shown.show(actor, id, null, posting.model()));
    }

    /** Who goes on the visits of a round, and how. */
    private record Going(VisitMode mode, Long leader, List<Long> members) {}

    private static Going going(FormValues values) {
        Long leader = values.id("leader");
        List<Long> members = values.ids("members").stream()
                .filter(member -> !member.equals(leader))
                .toList();
        return new Going(values.choice("mode", VisitMode.class), leader, members);
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
