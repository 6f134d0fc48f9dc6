package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.campaign.RefusedInside;
import cn.zhenggai.campaign.team.Team;
import cn.zhenggai.campaign.team.Teams;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits behind the list of a running campaign: one for each school that still needs a record. */
@Component
class CampaignVisits {

    private final PlanningVisit planning;
    private final Teams teams;
    private final JdbcClient jdbc;

    CampaignVisits(PlanningVisit planning, Teams teams, JdbcClient jdbc) {
        this.planning = planning;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /**
     * Plans a visit for each; a row that has one gets another in its place. How many were planned. The first refusal
     * ends it, so that the caller has to undo all: {@link RefusedInside}.
     */
    Outcome<Integer> plan(Campaign campaign, Actor by, List<CampaignSchool> schools, String why) {
        Map<Long, Team> known = teams.of(campaign.id()).stream().collect(Collectors.toMap(Team::id, team -> team));
        int planned = 0;
        for (CampaignSchool school : schools) {
            Team team = known.get(school.teamId());
            if (team == null || school.plannedOn() == null || !school.missing()) {
                continue;
            }
            cancel(school, by, why);
            Outcome<Long> visit = planning.plan(by, plan(campaign, school, team));
            if (!visit.accepted()) {
                throw new RefusedInside(told(school, visit.refusal()));
            }
            point(school.id(), visit.result());
            planned++;
        }
        return Outcome.done(planned);
    }

    /** Nothing when there is none, or none that could still be made. */
    void cancel(CampaignSchool school, Actor by, String why) {
        if (school.visitId() != null && !school.seen()) {
            planning.cancel(school.visitId(), by, why);
            point(school.id(), null);
        }
    }

    void point(long rowId, Long visitId) {
        jdbc.sql("update campaign_school set visit_id = :visit where id = :id")
                .param("visit", visitId)
                .param("id", rowId)
                .update();
    }

    private static VisitPlan plan(Campaign campaign, CampaignSchool school, Team team) {
        return new VisitPlan(
                school.schoolId(),
                school.plannedOn(),
                campaign.mode(),
                campaign.checklistId(),
                campaign.id(),
                team.id(),
                null,
                team.leader().id(),
                team.members().stream().map(Team.Member::id).toList(),
                campaign.subject(),
                team.jointWith());
    }

    private static Refusal told(CampaignSchool school, Refusal refusal) {
        List<Refusal.Reason> reasons = new ArrayList<>();
        reasons.add(Refusal.Reason.of(null, "campaignVisitRefused", school.schoolName()));
        refusal.reasons().forEach(each -> reasons.add(new Refusal.Reason(null, each.code(), each.arguments())));
        return new Refusal(Refusal.Kind.CONFLICT, reasons);
    }
}
