package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.Level;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanLine;
import cn.zhenggai.campaign.plan.PlanningRound;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.campaign.preparing.SchoolPool;
import cn.zhenggai.campaign.team.TeamPeople;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of plans show. */
@Component
class PlanModel {

    private static final int MISSES = 30;

    private final ReadingPlans plans;
    private final SchoolPool pool;
    private final TeamPeople people;
    private final Checklists checklists;
    private final Clock clock;

    PlanModel(ReadingPlans plans, SchoolPool pool, TeamPeople people, Checklists checklists, Clock clock) {
        this.plans = plans;
        this.pool = pool;
        this.people = people;
        this.checklists = checklists;
        this.clock = clock;
    }

    String show(Actor actor, long id, String after, Model model) {
        PlanLine line = plans.plan(actor, id);
        boolean mayPlan = PlanningRound.mayPlan(actor, line.plan()) && line.runs();
        model.addAttribute("line", line);
        model.addAttribute("schools", line.runs() ? plans.round(actor, line.plan()) : List.of());
        model.addAttribute("schoolTable", PlanTables.running());
        model.addAttribute("rounds", plans.rounds(actor, id));
        model.addAttribute("missed", plans.missed(actor, id, after, MISSES));
        model.addAttribute("missedTable", PlanTables.missed(false, actor.inSchool()));
        model.addAttribute(
                "maySet",
                KeepingPlans.maySet(actor, line.plan().level(), line.plan().unitId()));
        model.addAttribute("mayPlan", mayPlan);
        model.addAttribute("candidates", mayPlan ? people.candidates(actor, false) : List.of());
        model.addAttribute("modes", CampaignModel.modes());
        model.addAttribute("me", actor.personId());
        model.addAttribute("school", actor.inSchool());
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute(
                "checklist",
                line.plan().checklistId() == null
                        ? null
                        : checklists
                                .checklist(line.plan().checklistId(), BureauTime.today(clock))
                                .map(list -> list.name())
                                .orElse(null));
        return "campaign/plan";
    }

    void choices(Actor actor, Model model) {
        boolean office = !CampaignRights.ofTownship(actor);
        model.addAttribute("levels", office ? Level.values() : new Level[] {Level.TOWNSHIP});
        model.addAttribute("rhythms", Rhythm.values());
        model.addAttribute("office", office);
        model.addAttribute("unit", office ? actor.bureauId() : actor.unitId());
        model.addAttribute("unitName", actor.unitName());
        model.addAttribute("townships", office ? pool.choices(actor.bureauId()).townships() : List.of());
        model.addAttribute("checklists", checklists.offered(BureauTime.today(clock)));
        model.addAttribute("candidates", people.candidates(actor, false));
        model.addAttribute("today", BureauTime.today(clock));
    }
}
