package cn.zhenggai.campaign.preparing;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.campaign.preparing.SchoolPool.School;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the list of a campaign that is prepared: every active school of a filter, or some of them by lot. */
@Service
public class ChoosingSchools {

    private final CampaignRows rows;
    private final SchoolPool pool;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    ChoosingSchools(
            CampaignRows rows, SchoolPool pool, JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.rows = rows;
        this.pool = pool;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** The list is these schools afterwards; those that were on it keep their team and day. How many they are. */
    @Transactional
    public Outcome<Integer> choose(long campaignId, Actor by, SchoolFilter filter) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        Optional<Refusal> unknown = unknown(mine.result().unitId(), filter);
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        forgetDraw(campaignId);
        List<School> wanted = pool.matching(mine.result().unitId(), filter);
        listExactly(campaignId, by, wanted);
        return Outcome.done(wanted.size());
    }

    /**
     * Draws out of the schools of a filter. The seed, the pool and what fell to whom are kept, so that the draw can be
     * shown; drawing anew is noted as well.
     */
    @Transactional
    public Outcome<Integer> draw(long campaignId, Actor by, SchoolFilter filter, Integer wanted, long seed) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        Optional<Refusal> unknown = unknown(mine.result().unitId(), filter);
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        List<School> from = pool.matching(mine.result().unitId(), filter);
        if (wanted == null || wanted < 1 || wanted > from.size()) {
            return Outcome.refused(Refusal.invalid("wanted", "drawTooMany", from.size()));
        }
        List<School> drawn = Draw.of(from, seed, wanted);
        forgetDraw(campaignId);
        keepDraw(campaignId, from, drawn, seed);
        listExactly(campaignId, by, drawn);
        rows.note(campaignId, by, CampaignNote.Kind.DRAWN, null, wanted + " / " + from.size() + " · " + seed);
        return Outcome.done(drawn.size());
    }

    public void insert(long campaignId, Actor by, List<School> schools, String why) {
        var now = BureauTime.column(BureauTime.now(clock));
        batch.batchUpdate(
                """
                insert into campaign_school (campaign_id, school_id, school_name, township_id, added_at, added_by_name, added_why)
                values (:campaign, :school, :name, :township, :now, :by, :why)""",
                schools.stream()
                        .map(school -> new MapSqlParameterSource("campaign", campaignId)
                                .addValue("school", school.id())
                                .addValue("name", school.name())
                                .addValue("township", school.townshipId())
                                .addValue("now", now)
                                .addValue("by", by.name())
                                .addValue("why", why))
                        .toArray(SqlParameterSource[]::new));
    }

    private Optional<Refusal> unknown(long unitId, SchoolFilter filter) {
        SchoolPool.Choices choices = pool.choices(unitId);
        List<Long> townships =
                choices.townships().stream().map(SchoolPool.Named::id).toList();
        return new Checks()
                .that(townships.containsAll(filter.townships()), "townships", "unknownChoice")
                .that(choices.kinds().containsAll(filter.kinds()), "kinds", "unknownChoice")
                .that(choices.ownerships().containsAll(filter.ownerships()), "ownerships", "unknownChoice")
                .refusal();
    }

    private void listExactly(long campaignId, Actor by, List<School> wanted) {
        Set<Long> ids = wanted.stream().map(School::id).collect(Collectors.toSet());
        Set<Long> there = new HashSet<>();
        List<Long> gone = rows.schools(campaignId).stream()
                .filter(row -> there.add(row.schoolId()) && !ids.contains(row.schoolId()))
                .map(CampaignSchool::id)
                .toList();
        if (!gone.isEmpty()) {
            jdbc.sql("delete from campaign_school where id in (:gone)")
                    .param("gone", gone)
                    .update();
        }
        insert(
                campaignId,
                by,
                wanted.stream().filter(school -> !there.contains(school.id())).toList(),
                null);
    }

    private void keepDraw(long campaignId, List<School> from, List<School> drawn, long seed) {
        jdbc.sql("update campaign set draw_seed = :seed, draw_pool = :pool where id = :id")
                .param("seed", seed)
                .param("pool", from.size())
                .param("id", campaignId)
                .update();
        batch.batchUpdate(
                "insert into campaign_draw (campaign_id, place, school_id, drawn) values (:campaign, :place, :school, :drawn)",
                IntStream.range(0, from.size())
                        .mapToObj(place -> new MapSqlParameterSource("campaign", campaignId)
                                .addValue("place", place + 1)
                                .addValue("school", from.get(place).id())
                                .addValue("drawn", turn(drawn, from.get(place))))
                        .toArray(SqlParameterSource[]::new));
    }

    private static Integer turn(List<School> drawn, School school) {
        int turn = drawn.indexOf(school);
        return turn < 0 ? null : turn + 1;
    }

    private void forgetDraw(long campaignId) {
        jdbc.sql("delete from campaign_draw where campaign_id = :id")
                .param("id", campaignId)
                .update();
        jdbc.sql("update campaign set draw_seed = null, draw_pool = null where id = :id")
                .param("id", campaignId)
                .update();
    }
}
