package cn.zhenggai.notice.reading;

import cn.zhenggai.notice.NoticeAction;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts one notice together for a reader. */
@Component
class NoticeSheets {

    private static final Set<CaseState> DONE = EnumSet.of(CaseState.CLOSED, CaseState.FIXED_ON_SITE);

    private final CaseScope scope;
    private final NoticeRights rights;
    private final ReadingCase cases;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeSheets(
            CaseScope scope,
            NoticeRights rights,
            ReadingCase cases,
            Directory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.scope = scope;
        this.rights = rights;
        this.cases = cases;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line of the notice, and whether the reader may see it. */
    record Seen(NoticeSheet.Line line, long openedBy, long sectionId, boolean confidential, boolean visible) {}

    NoticeSheet sheet(long id, Actor reader) {
        List<Seen> all = lines(id, scope.of(reader));
        return sheet(id, all, cases.readsNames(reader), notice -> rights.allowed(notice, all, reader));
    }

    /** All lines with every name; nobody is offered anything. */
    NoticeSheet whole(long id) {
        List<Seen> all = lines(id, new CaseScope.Condition("1 = 1", Map.of()));
        return sheet(id, all, true, notice -> Set.of());
    }

    private NoticeSheet sheet(long id, List<Seen> all, boolean names, Function<NoticeRow, Set<NoticeAction>> allowed) {
        return jdbc.sql("select * from notice where id = :id")
                .param("id", id)
                .query((row, n) -> sheet(row, all, names, allowed))
                .single();
    }

    /** Index {@code ix_case_notice}. */
    private List<Seen> lines(long id, CaseScope.Condition seen) {
        return jdbc.sql("select c.*, case when " + seen.sql()
                        + " then 1 else 0 end visible, case when c.late_after < :now then 1 else 0 end overdue"
                        + " from case_on_notice c where c.notice_id = :id order by c.line_no")
                .params(seen.values())
                .param("now", BureauTime.column(clock.instant()))
                .param("id", id)
                .query((row, n) -> new Seen(
                        line(row),
                        row.getLong("opened_by"),
                        row.getLong("section_id"),
                        row.getBoolean("confidential"),
                        row.getInt("visible") == 1))
                .list();
    }

    private NoticeSheet sheet(
            ResultSet row, List<Seen> all, boolean names, Function<NoticeRow, Set<NoticeAction>> allowed)
            throws SQLException {
        NoticeRow notice = NoticeRow.read(row, 0);
        List<NoticeSheet.Line> lines =
                all.stream().filter(Seen::visible).map(Seen::line).toList();
        List<NoticeSheet.Line> counted = all.stream()
                .map(Seen::line)
                .filter(line -> !line.state().dropped())
                .toList();
        Desk signatory = NoticeRights.signatory(notice, all);
        return new NoticeSheet(
                notice.id(),
                notice.number(),
                notice.state(),
                notice.schoolId(),
                notice.schoolName(),
                row.getString("bureau_name"),
                row.getObject("visit_id", Long.class),
                BureauTime.day(row, "visited_on"),
                row.getString("subject"),
                names ? row.getString("leader") : null,
                names ? row.getString("members").lines().toList() : List.of(),
                row.getString("joint_with"),
                row.getInt("photos"),
                directory.nameOf(signatory),
                names ? notice.signedByName() : null,
                notice.signedAt(),
                names ? row.getString("received_by_name") : null,
                row.getString("received_post"),
                BureauTime.moment(row, "received_at"),
                row.getString("refusal_reason"),
                names ? row.getString("refusal_witness") : null,
                names ? row.getString("refusal_by_name") : null,
                names ? notice.withdrawnByName() : null,
                notice.withdrawnAt(),
                row.getString("withdrawal_reason"),
                lines,
                all.size() - lines.size(),
                (int) counted.stream()
                        .filter(line -> DONE.contains(line.state()))
                        .count(),
                counted.size(),
                allowed.apply(notice));
    }

    private static NoticeSheet.Line line(ResultSet row) throws SQLException {
        CaseState state = CaseState.valueOf(row.getString("state"));
        return new NoticeSheet.Line(
                row.getInt("line_no"),
                CaseNumber.of(row.getString("number")),
                row.getString("printed_number"),
                row.getString("place"),
                row.getString("description"),
                row.getString("category"),
                row.getString("item_code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("basis"),
                row.getString("requirement"),
                row.getBoolean("stop_use"),
                DueBy.read(row),
                BureauTime.day(row, "original_deadline"),
                row.getInt("by_rule") == 1,
                state,
                state == CaseState.FIXED_ON_SITE,
                row.getInt("overdue") == 1);
    }
}
