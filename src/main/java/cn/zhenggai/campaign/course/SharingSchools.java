package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.campaign.RefusedInside;
import cn.zhenggai.campaign.team.Clash;
import cn.zhenggai.campaign.team.Team;
import cn.zhenggai.campaign.team.TeamChoice;
import cn.zhenggai.campaign.team.Teams;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares the schools of a campaign out among its teams. A school never goes to a team in which somebody must keep away
 * from it; another team is suggested instead.
 */
@Service
public class SharingSchools {

    private final CampaignRows rows;
    private final Teams teams;
    private final CampaignVisits visits;
    private final RefusedInside.Whole whole;

    SharingSchools(CampaignRows rows, Teams teams, CampaignVisits visits, RefusedInside.Whole whole) {
        this.rows = rows;
        this.teams = teams;
        this.visits = visits;
        this.whole = whole;
    }

    /** @param clashes schools that were left without a team, each with a suggestion */
    public record Shared(int placed, List<Clash> clashes) {}

    /**
     * All schools of a township go to one team.
     *
     * @param teamOf team by township; a township that is not named stays as it is
     */
    @Transactional
    public Outcome<Shared> byTownship(long campaignId, Actor by, Map<Long, Long> teamOf) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        Map<Long, Long> wanted = new HashMap<>();
        List<CampaignSchool> schools = rows.schools(campaignId);
        schools.stream()
                .filter(school -> teamOf.containsKey(school.townshipId()))
                .forEach(school -> wanted.put(school.schoolId(), teamOf.get(school.townshipId())));
        return Outcome.done(place(campaignId, schools, wanted));
    }

    /** Shares out by whole townships, so that each team has about as many schools as the others. */
    @Transactional
    public Outcome<Shared> evenly(long campaignId, Actor by) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        List<Team> known = teams.of(campaignId);
        if (known.isEmpty()) {
            return Outcome.refused(Refusal.conflict("campaignNoTeam"));
        }
        List<CampaignSchool> schools = rows.schools(campaignId);
        return Outcome.done(place(campaignId, schools, TeamChoice.balanced(schools, known)));
    }

    /**
     * Puts one school to a team and a day; in a running campaign its visit is planned anew, with a reason.
     *
     * @param on null to leave the day as it is
     */
    public Outcome<Long> put(long campaignId, Actor by, long schoolId, Long teamId, LocalDate on, String why) {
        return whole.of(() -> putWhole(campaignId, by, schoolId, teamId, on, why));
    }

    private Outcome<Long> putWhole(long campaignId, Actor by, long schoolId, Long teamId, LocalDate on, String why) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED, Campaign.State.RUNNING);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        CampaignSchool school =
                rows.schools(campaignId, List.of(schoolId)).stream().findFirst().orElse(null);
        Optional<Refusal> refusal = wrong(mine.result(), school, teamId, on, why);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.place(school.id(), teamId, on == null ? school.plannedOn() : on);
        if (mine.result().state() == Campaign.State.RUNNING) {
            visits.plan(mine.result(), by, rows.schools(campaignId, List.of(schoolId)), why);
            rows.note(campaignId, by, CampaignNote.Kind.MOVED, school.schoolName(), why);
        }
        return Outcome.done(schoolId);
    }

    /** Where a team has schools that it must keep away from, for example since a conflict was declared. */
    public List<Clash> clashes(long campaignId) {
        List<CampaignSchool> schools = rows.schools(campaignId);
        TeamChoice choice = choice(campaignId, schools);
        return schools.stream()
                .filter(school -> school.missing() && choice.barred(school.teamId(), school.schoolId()))
                .map(school -> choice.clash(school, school.teamId()))
                .toList();
    }

    private Optional<Refusal> wrong(Campaign campaign, CampaignSchool school, Long teamId, LocalDate on, String why) {
        boolean running = campaign.state() == Campaign.State.RUNNING;
        TeamChoice choice = choice(campaign.id(), rows.schools(campaign.id()));
        Team team = choice.team(teamId).orElse(null);
        Checks checks = new Checks()
                .that(school != null, "school", "noSuchSchool")
                .that(team != null, "team", "noSuchTeam")
                .that(on == null || within(campaign, on), "day", "dayOutside", campaign.from(), campaign.until());
        if (school != null) {
            checks.that(!school.seen(), "school", "campaignSchoolSeen", school.schoolName());
        }
        if (running) {
            checks.text(why, "why", 300);
        }
        if (school != null && team != null && choice.barred(teamId, school.schoolId())) {
            barred(checks, choice.clash(school, teamId));
        }
        return checks.refusal();
    }

    private static void barred(Checks checks, Clash clash) {
        if (clash.suggestedName() == null) {
            checks.that(false, "team", "teamBarred", clash.teamName(), clash.schoolName());
        } else {
            checks.that(false, "team", "teamBarredTry", clash.teamName(), clash.schoolName(), clash.suggestedName());
        }
    }

    private TeamChoice choice(long campaignId, List<CampaignSchool> schools) {
        return new TeamChoice(teams.of(campaignId), teams.barred(campaignId), schools);
    }

    private static boolean within(Campaign campaign, LocalDate day) {
        return !day.isBefore(campaign.from()) && !day.isAfter(campaign.until());
    }

    private Shared place(long campaignId, List<CampaignSchool> schools, Map<Long, Long> wanted) {
        TeamChoice choice = choice(campaignId, schools);
        List<Clash> clashes = new ArrayList<>();
        int placed = 0;
        for (CampaignSchool school : schools) {
            Long team = wanted.get(school.schoolId());
            if (choice.team(team).isEmpty()) {
                continue;
            }
            if (choice.barred(team, school.schoolId())) {
                clashes.add(choice.clash(school, team));
                rows.place(school.id(), null, null);
            } else if (!team.equals(school.teamId())) {
                rows.place(school.id(), team, null);
                placed++;
            }
        }
        return new Shared(placed, clashes);
    }
}
