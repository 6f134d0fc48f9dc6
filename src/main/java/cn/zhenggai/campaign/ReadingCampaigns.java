package cn.zhenggai.campaign;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Campaigns for their readers. All that is counted is counted over the schools that the reader may see, so that no
 * number tells what the list does not.
 */
@Component
public class ReadingCampaigns {

    private static final String SEEN = "v.state = 'RECORDED'";

    private static final String LINES = """
            select c.*, x.total, x.seen, x.exempt, x.found, x.major from campaign c join (
                select c.id, count(s.id) total,
                       sum(case when %1$s then 1 else 0 end) seen,
                       sum(case when %1$s or s.exempt_at is null then 0 else 1 end) exempt,
                       sum(case when %1$s then v.findings else 0 end) found,
                       sum(case when %1$s then v.major_findings else 0 end) major
                from campaign c
                left join campaign_school s on s.campaign_id = c.id and s.removed_at is null
                left join visit_card v on v.id = s.visit_id
                where %2$s group by c.id) x on x.id = c.id
            """;

    private static final Keyset<CampaignLine> NEWEST =
            Keyset.down("c.id", Kind.NUMBER, line -> line.campaign().id());

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingCampaigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Newest first. Indexes {@code ix_campaign_state}, {@code uk_campaign_school}.
     *
     * @param ended those that have ended, or those that have not
     * @param after where the page starts, as the one before it said; null, or nonsense, for the first
     */
    public Slice<CampaignLine> page(Actor reader, boolean ended, String after, int size) {
        Keyset.Start start = NEWEST.from(after);
        CampaignScope.Condition seen = CampaignScope.of(reader);
        List<CampaignLine> rows = jdbc.sql(lines(seen, "c.state " + (ended ? "=" : "<>") + " 'ENDED'" + start.sql())
                        + NEWEST.orderBy() + " limit :limit")
                .params(seen.values())
                .params(start.values())
                .param("limit", size + 1)
                .query((row, n) -> line(Campaign.read(row, reader::reads), row))
                .list();
        return NEWEST.slice(rows, size);
    }

    public CampaignLine campaign(Actor reader, long id) {
        CampaignScope.Condition seen = CampaignScope.of(reader);
        return jdbc.sql(lines(seen, "c.id = :id"))
                .params(seen.values())
                .param("id", id)
                .query((row, n) -> line(Campaign.read(row, reader::reads), row))
                .optional()
                .orElseThrow(() -> new CampaignNotFound(id));
    }

    /** Whether nothing of the list is hidden from the reader; whoever runs it has to see it all. */
    public boolean seesWhole(Actor reader, long id) {
        CampaignScope.Condition seen = CampaignScope.of(reader);
        return jdbc.sql("""
                        select count(*) from campaign c join campaign_school s on s.campaign_id = c.id
                        left join visit_card v on v.id = s.visit_id
                        where c.id = :id and s.removed_at is null and not (%s)""".formatted(seen.sql()))
                        .params(seen.values())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** For whoever may read one of its visits; empty when it is unknown. */
    public String nameOf(long campaignId) {
        return jdbc.sql("select name from campaign where id = :id")
                .param("id", campaignId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public Coverage coverage(Actor reader, long campaignId) {
        return coverage(reader, campaignId, BureauTime.today(clock));
    }

    /**
     * The schools as they stood at the end of a day, by what was on record then: a record that was sent in later does
     * not change it. Missing ones first, then by township, team and name. Index {@code uk_campaign_school}.
     */
    public Coverage coverage(Actor reader, long campaignId, LocalDate on) {
        CampaignScope.Condition seen = CampaignScope.of(reader);
        Instant end = on.plusDays(1).atStartOfDay(BureauTime.ZONE).toInstant();
        List<CoverageLine> lines = jdbc.sql("""
                        select x.*, case when x.is_seen = 1 then 3 when x.is_exempt = 1 then 2 else 1 end place from (
                            select s.school_id, s.school_name, s.planned_on, s.team_id, s.township_id, s.visit_id, s.added_why,
                                   s.exempt_reason, s.exempt_note, s.exempt_by_name, s.exempt_at, s.exempt_file_id,
                                   u.school_kind, u.active, w.name township_name, g.name team_name,
                                   v.recorded_at, v.visited_on, v.findings, v.major_findings,
                                   case when v.state = 'RECORDED' and v.recorded_at < :end then 1 else 0 end is_seen,
                                   case when s.exempt_at < :end then 1 else 0 end is_exempt
                            from campaign c join campaign_school s on s.campaign_id = c.id
                            join org_unit u on u.id = s.school_id
                            left join org_unit w on w.id = s.township_id
                            left join campaign_team g on g.id = s.team_id
                            left join visit_card v on v.id = s.visit_id
                            where c.id = :id and s.added_at < :end and (s.removed_at is null or s.removed_at >= :end)
                              and (%s)) x
                        order by place, x.township_name, x.team_name, x.school_name, x.school_id""".formatted(seen.sql()))
                .params(seen.values())
                .param("id", campaignId)
                .param("end", BureauTime.column(end))
                .query((row, n) -> CoverageLine.read(row, on, reader))
                .list();
        return new Coverage(on, lines);
    }

    /** What was done to it, the latest first. For those who run it. Index {@code ix_campaign_log}. */
    public List<CampaignNote> log(long campaignId) {
        return jdbc.sql("select * from campaign_log where campaign_id = :id order by id desc limit 200")
                .param("id", campaignId)
                .query((row, n) -> new CampaignNote(
                        BureauTime.moment(row, "at_time"),
                        row.getString("by_name"),
                        CampaignNote.Kind.valueOf(row.getString("kind")),
                        row.getString("school_name"),
                        row.getString("note")))
                .list();
    }

    private static String lines(CampaignScope.Condition seen, String further) {
        return LINES.formatted(SEEN, seen.sql() + " and " + further);
    }

    private static CampaignLine line(Campaign campaign, ResultSet row) throws SQLException {
        int found = row.getInt("found");
        int major = row.getInt("major");
        return new CampaignLine(
                campaign, row.getInt("total"), row.getInt("seen"), row.getInt("exempt"), found - major, major);
    }
}
