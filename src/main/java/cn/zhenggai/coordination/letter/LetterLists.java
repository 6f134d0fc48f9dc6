package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterFilter;
import cn.zhenggai.coordination.LetterLine;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of letters, those due soonest first. One statement each. */
@Service
public class LetterLists {

    private static final String FROM =
            " from coordination_letter l join case_behind_letter c on c.id = l.case_id where ";
    private static final String LINES = """
            select l.*, c.school_name,
                   (select s.kind from coordination_step s where s.letter_id = l.id and s.turn = l.turn
                    order by s.id desc limit 1) ladder""" + FROM;
    private static final Keyset<LetterLine> SOONEST =
            Keyset.up("l.reply_by", Kind.DAY, LetterLine::replyBy).thenUp("l.id", Kind.NUMBER, LetterLine::id);

    private final LetterScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterLists(LetterScope scope, JdbcClient jdbc, Clock clock) {
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Indexes {@code ix_coordination_letter_unit} and {@code ix_coordination_letter_due}. */
    @Transactional(readOnly = true)
    public Slice<LetterLine> page(Actor reader, LetterFilter filter, String after, int size) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = new HashMap<>(seen.values());
        LocalDate today = BureauTime.today(clock);
        Keyset.Start start = SOONEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        String sql = LINES + seen.sql() + narrowed(filter, values, today) + start.sql() + SOONEST.orderBy()
                + " limit :limit";
        return SOONEST.slice(
                jdbc.sql(sql)
                        .params(values)
                        .query((row, n) -> LetterLine.read(row, today))
                        .list(),
                size);
    }

    /** Those that ask something of the reader: of a department's contact all in hand, of others what came back or is late. */
    @Transactional(readOnly = true)
    public int pressing(Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = new HashMap<>(seen.values());
        String which = " and l.state in ('SENT', 'ACCEPTED')";
        if (!LetterScope.external(reader)) {
            which = " and (l.state = 'OBJECTED' or l.state in ('SENT', 'ACCEPTED') and (l.reply_by < :today"
                    + " or l.designated and l.objection is not null and l.referred_at is null))";
            values.put("today", BureauTime.today(clock));
        }
        return jdbc.sql("select count(*)" + FROM + seen.sql() + which)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String narrowed(LetterFilter filter, Map<String, Object> values, LocalDate today) {
        StringBuilder sql = new StringBuilder(
                switch (filter.view()) {
                    case OPEN -> " and l.state in ('SENT', 'ACCEPTED', 'OBJECTED')";
                    case OVERDUE -> " and l.state in ('SENT', 'ACCEPTED') and l.reply_by < :today";
                    case OBJECTED ->
                        " and (l.state = 'OBJECTED' or l.state in ('SENT', 'ACCEPTED')"
                                + " and l.designated and l.objection is not null and l.referred_at is null)";
                    case AGENDA ->
                        " and l.state in ('SENT', 'ACCEPTED') and exists (select 1 from coordination_step a"
                                + " where a.letter_id = l.id and a.turn = l.turn and a.kind = 'AGENDA')";
                    case ALL -> "";
                });
        if (filter.view() == LetterFilter.View.OVERDUE) {
            values.put("today", today);
        }
        if (filter.unitId() != null) {
            sql.append(" and l.unit_id = :unit");
            values.put("unit", filter.unitId());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (locate(:text, l.subject) > 0 or locate(:text, c.school_name) > 0"
                    + " or locate(:text, l.case_number) > 0)");
            values.put("text", filter.text().strip());
        }
        return sql.toString();
    }
}
