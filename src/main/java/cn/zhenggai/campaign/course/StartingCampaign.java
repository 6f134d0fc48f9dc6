package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.campaign.CampaignStarted;
import cn.zhenggai.campaign.RefusedInside;
import cn.zhenggai.campaign.team.Clash;
import cn.zhenggai.campaign.team.Team;
import cn.zhenggai.campaign.team.Teams;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Fixes the list of a campaign and plans a visit for every school on it. */
@Service
public class StartingCampaign {

    private static final int NAMED = 10;

    private final CampaignRows rows;
    private final Teams teams;
    private final SharingSchools sharing;
    private final CampaignVisits visits;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final RefusedInside.Whole whole;
    private final Clock clock;

    StartingCampaign(
            CampaignRows rows,
            Teams teams,
            SharingSchools sharing,
            CampaignVisits visits,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            RefusedInside.Whole whole,
            Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.sharing = sharing;
        this.visits = visits;
        this.jdbc = jdbc;
        this.events = events;
        this.whole = whole;
        this.clock = clock;
    }

    /** All or nothing. How many visits were planned. */
    public Outcome<Integer> start(long campaignId, Actor by) {
        return whole.of(() -> startWhole(campaignId, by));
    }

    /** What keeps it from being started, empty when nothing does. */
    public Optional<Refusal> obstacles(Campaign campaign) {
        return obstacles(campaign.id(), rows.schools(campaign.id()));
    }

    private Outcome<Integer> startWhole(long campaignId, Actor by) {
        return rows.toRun(campaignId, by, Campaign.State.PREPARED).then(campaign -> {
            List<CampaignSchool> schools = rows.schools(campaignId);
            Optional<Refusal> refusal = obstacles(campaignId, schools);
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : start(campaign, by, schools);
        });
    }

    private Outcome<Integer> start(Campaign campaign, Actor by, List<CampaignSchool> schools) {
        long campaignId = campaign.id();
        jdbc.sql("update campaign set state = 'RUNNING', started_at = :now, started_by_name = :by where id = :id")
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("by", by.name())
                .param("id", campaignId)
                .update();
        rows.note(campaignId, by, CampaignNote.Kind.STARTED, null, String.valueOf(schools.size()));
        Outcome<Integer> planned = visits.plan(campaign, by, schools, campaign.name());
        events.publishEvent(new CampaignStarted(campaignId, campaign.name(), campaign.bureauId(), members(campaignId)));
        return planned;
    }

    private Optional<Refusal> obstacles(long campaignId, List<CampaignSchool> schools) {
        LocalDate today = BureauTime.today(clock);
        Checks checks = new Checks().that(!schools.isEmpty(), "schools", "campaignEmpty");
        names(checks, schools, school -> !school.active(), "schools", "campaignClosedSchools");
        names(checks, schools, school -> school.teamId() == null, "teams", "campaignWithoutTeam");
        Predicate<CampaignSchool> noDay = school -> school.teamId() != null && school.plannedOn() == null;
        names(checks, schools, noDay, "days", "campaignNoDay");
        Predicate<CampaignSchool> past =
                school -> school.plannedOn() != null && school.plannedOn().isBefore(today);
        names(checks, schools, past, "days", "campaignDayPast");
        List<Clash> clashes = sharing.clashes(campaignId);
        named(checks, clashes.stream().map(Clash::schoolName).toList(), "teams", "campaignClashes");
        return checks.refusal();
    }

    private static void names(
            Checks checks, List<CampaignSchool> schools, Predicate<CampaignSchool> bad, String field, String code) {
        named(
                checks,
                schools.stream().filter(bad).map(CampaignSchool::schoolName).toList(),
                field,
                code);
    }

    /** How many there are, and the first of them. */
    private static void named(Checks checks, List<String> names, String field, String code) {
        checks.that(
                names.isEmpty(),
                field,
                code,
                names.size(),
                names.stream().limit(NAMED).collect(Collectors.joining("、")));
    }

    private List<Long> members(long campaignId) {
        return teams.of(campaignId).stream()
                .flatMap(team -> Stream.concat(Stream.of(team.leader()), team.members().stream()))
                .map(Team.Member::id)
                .distinct()
                .toList();
    }
}
