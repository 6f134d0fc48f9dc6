package cn.zhenggai.inspection.selfcheck;

import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Major hazards that schools found themselves and kept to themselves longer than they may, or reported late. */
@Component
public class OverdueReports {

    private final JdbcClient jdbc;
    private final VisitScope scope;
    private final Clock clock;

    OverdueReports(JdbcClient jdbc, VisitScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param reportedAt null while it is still kept */
    public record Line(long visitId, String schoolName, String place, Instant until, Instant reportedAt) {

        static Line read(ResultSet row, int n) throws SQLException {
            return new Line(
                    row.getLong("id"),
                    row.getString("school_name"),
                    row.getString("place"),
                    BureauTime.moment(row, "report_until"),
                    BureauTime.moment(row, "reported_at"));
        }
    }

    /** Those of the last 90 days, for the offices that watch the schools. Index ix_visit_finding_waiting. */
    public List<Line> seenBy(Actor reader) {
        if (reader.inSchool()
                || !reader.isAny(Role.REGISTRAR, Role.SECTION_HEAD, Role.DEPUTY, Role.DIRECTOR, Role.TOWNSHIP)) {
            return List.of();
        }
        VisitScope.Condition seen = scope.of(reader);
        Instant now = BureauTime.now(clock);
        return jdbc.sql("""
                        select v.id, v.school_name, f.place, f.report_until, f.reported_at
                        from visit_finding f join visit v on v.id = f.visit_id
                        where f.outcome in ('WAITING', 'CASE') and f.report_until between :since and :now
                          and (f.reported_at is null or f.reported_at > f.report_until)
                          and not f.confidential and\s""" + seen.sql() + " order by f.report_until desc limit 50")
                .param("since", BureauTime.column(now.minusSeconds(90L * 24 * 3600)))
                .param("now", BureauTime.column(now))
                .params(seen.values())
                .query(Line::read)
                .list();
    }
}
