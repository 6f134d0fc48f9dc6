package cn.zhenggai.campaign.team;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms the teams of a campaign out of people of any department; the others are named as text. */
@Service
public class FormingTeams {

    private static final int MOST = 19;

    private final CampaignRows rows;
    private final Directory directory;
    private final Teams teams;
    private final JdbcClient jdbc;

    FormingTeams(CampaignRows rows, Directory directory, Teams teams, JdbcClient jdbc) {
        this.rows = rows;
        this.directory = directory;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /**
     * Its members in a running campaign stay as they are: their visits are planned. Another team can be formed then.
     *
     * @param teamId null for a further team
     */
    @Transactional
    public Outcome<Long> form(long campaignId, Actor by, Long teamId, TeamEntry entry) {
        Campaign.State[] states = teamId == null
                ? new Campaign.State[] {Campaign.State.PREPARED, Campaign.State.RUNNING}
                : new Campaign.State[] {Campaign.State.PREPARED};
        Outcome<Campaign> mine = rows.toRun(campaignId, by, states);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        Optional<Refusal> refusal = wrong(campaignId, by, teamId, entry);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = teamId == null ? insert(campaignId, entry) : update(teamId, entry);
        entry.members().stream()
                .filter(person -> person != entry.leaderId())
                .distinct()
                .forEach(person -> addMember(id, person));
        return Outcome.done(id);
    }

    /** Its schools are without a team afterwards. */
    @Transactional
    public Outcome<Long> dissolve(long campaignId, Actor by, long teamId) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        if (known(campaignId, teamId)) {
            jdbc.sql("update campaign_school set team_id = null, planned_on = null where team_id = :team")
                    .param("team", teamId)
                    .update();
            clearMembers(teamId);
            jdbc.sql("delete from campaign_team where id = :team")
                    .param("team", teamId)
                    .update();
        }
        return Outcome.done(teamId);
    }

    private Optional<Refusal> wrong(long campaignId, Actor by, Long teamId, TeamEntry entry) {
        Checks checks = new Checks()
                .text(entry.name(), "name", 60)
                .optionalText(entry.jointWith(), "jointWith", 200)
                .that(entry.leaderId() != null, "leader", "required")
                .that(entry.members().size() <= MOST, "members", "teamTooLarge", MOST)
                .that(teamId == null || known(campaignId, teamId), null, "noSuchTeam");
        if (entry.leaderId() != null && entry.members().size() <= MOST) {
            List<Team> others = teams.of(campaignId).stream()
                    .filter(team -> teamId == null || team.id() != teamId)
                    .toList();
            person(checks, by, entry.leaderId(), "leader", others);
            entry.members().stream()
                    .filter(id -> !id.equals(entry.leaderId()))
                    .forEach(id -> person(checks, by, id, "members", others));
        }
        return checks.refusal();
    }

    private void person(Checks checks, Actor by, long id, String field, List<Team> others) {
        Optional<PersonCard> person = directory.person(id).filter(PersonCard::active);
        boolean ours = person.flatMap(card -> directory.unit(card.unitId()))
                .filter(unit -> Long.valueOf(by.bureauId()).equals(unit.bureauId()))
                .isPresent();
        checks.that(ours, field, "noSuchPerson");
        others.stream()
                .filter(team -> team.has(id))
                .findFirst()
                .ifPresent(team -> checks.that(
                        false,
                        field,
                        "inOtherTeam",
                        person.map(PersonCard::name).orElse(""),
                        team.name()));
    }

    private boolean known(long campaignId, long teamId) {
        return teams.of(campaignId).stream().anyMatch(team -> team.id() == teamId);
    }

    private long insert(long campaignId, TeamEntry entry) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into campaign_team (campaign_id, name, leader_id, joint_with)
                        values (:campaign, :name, :leader, :joint)""")
                .param("campaign", campaignId)
                .param("name", entry.name().strip())
                .param("leader", entry.leaderId())
                .param("joint", entry.jointWith())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    private long update(long teamId, TeamEntry entry) {
        clearMembers(teamId);
        jdbc.sql("update campaign_team set name = :name, leader_id = :leader, joint_with = :joint where id = :team")
                .param("team", teamId)
                .param("name", entry.name().strip())
                .param("leader", entry.leaderId())
                .param("joint", entry.jointWith())
                .update();
        return teamId;
    }

    private void addMember(long teamId, long person) {
        jdbc.sql("insert into campaign_member (team_id, person_id) values (:team, :person)")
                .param("team", teamId)
                .param("person", person)
                .update();
    }

    private void clearMembers(long teamId) {
        jdbc.sql("delete from campaign_member where team_id = :team")
                .param("team", teamId)
                .update();
    }
}
