package cn.zhenggai.notice.reading;

import cn.zhenggai.notice.NoticeNotFound;
import cn.zhenggai.notice.NoticeScope;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of notices: the register, one statement a page, and one notice as it is printed. */
@Service
public class ReadingNotices {

    private static final String CARD = """
            select n.*, %s secret,
                   (select count(*) from case_on_notice l where l.notice_id = n.id
                      and l.state in ('CLOSED', 'FIXED_ON_SITE')) closed,
                   (select count(*) from case_on_notice l where l.notice_id = n.id
                      and l.state not in ('WITHDRAWN', 'DISMISSED', 'MERGED', 'TERMINATED')) total,
                   (select count(*) from case_on_notice l where l.notice_id = n.id
                      and l.state not in ('CLOSED', 'FIXED_ON_SITE', 'WITHDRAWN', 'DISMISSED', 'MERGED', 'TERMINATED')) still_open
            from notice n where\s""";

    private static final Role[] KEEPERS = {Role.REGISTRAR, Role.DIRECTOR, Role.DEPUTY};

    private static final Keyset<NoticeCard> BY_NUMBER = Keyset.down("n.register_place", Kind.NUMBER, NoticeCard::place)
            .thenDown("n.id", Kind.NUMBER, NoticeCard::id);
    private static final String OPEN = CARD.formatted("0");

    private final NoticeScope scope;
    private final NoticeSheets sheets;
    private final ReadingCase cases;
    private final NoticeSearch search;
    private final JdbcClient jdbc;

    ReadingNotices(NoticeScope scope, NoticeSheets sheets, ReadingCase cases, NoticeSearch search, JdbcClient jdbc) {
        this.scope = scope;
        this.sheets = sheets;
        this.cases = cases;
        this.search = search;
        this.jdbc = jdbc;
    }

    /** @throws NoticeNotFound also for a notice that this reader may not see; the attempt is logged */
    @Transactional(readOnly = true)
    public NoticeSheet sheet(long id, Actor reader) {
        scope.mustSee(id, reader);
        return sheets.sheet(id, reader);
    }

    /** All lines with every name, for a paper that is kept. */
    @Transactional(readOnly = true)
    public NoticeSheet whole(long id) {
        return sheets.whole(id);
    }

    /**
     * The notices that a reader may see, drafts first and then the highest number of the latest year. Indexes
     * {@code ix_notice_register}, of a school {@code ix_notice_school_register}, the lines by {@code ix_case_notice}.
     *
     * @param after where the page starts, as the one before it said; null, or nonsense, for the first
     */
    @Transactional(readOnly = true)
    public Slice<NoticeCard> page(Actor reader, NoticeFilter filter, String after, int size) {
        return page(reader, filter, after, size, false);
    }

    /**
     * The same as whoever keeps the register reads it: a number whose notice is secret to him stands in it without
     * content, so that no number is missing. Only of the whole register and of a year: a narrower one would tell.
     */
    @Transactional(readOnly = true)
    public Slice<NoticeCard> register(Actor reader, NoticeFilter filter, String after, int size) {
        return page(reader, filter, after, size, reader.isAny(KEEPERS) && filter.ofYearAtMost());
    }

    private Slice<NoticeCard> page(Actor reader, NoticeFilter filter, String after, int size, boolean whole) {
        CaseScope.Condition seen = scope.of(reader);
        Map<String, Object> values = new HashMap<>(seen.values());
        StringBuilder sql = new StringBuilder(
                        whole ? CARD.formatted("case when " + seen.sql() + " then 0 else 1 end") : OPEN)
                .append(home(reader, values));
        narrow(sql, values, filter, reader);
        Keyset.Start start = BY_NUMBER.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        sql.append(whole ? " and (n.number is not null or " : " and (")
                .append(seen.sql())
                .append(")")
                .append(start.sql())
                .append(BY_NUMBER.orderBy())
                .append(" limit :limit");
        List<NoticeCard> rows =
                jdbc.sql(sql.toString()).params(values).query(NoticeCard::read).list();
        return BY_NUMBER.slice(
                cases.readsNames(reader)
                        ? rows
                        : rows.stream().map(NoticeCard::nameless).toList(),
                size);
    }

    /** Notices with the number that was typed, the latest first; none for what is no number. */
    @Transactional(readOnly = true)
    public List<NoticeCard> numbered(Actor reader, String text, int most) {
        return NoticeSearch.isNumber(text)
                ? page(reader, new NoticeFilter(null, null, null, null, text), null, most)
                        .rows()
                : List.of();
    }

    /** The notice that a case is on. Whoever may see the case may see the notice. */
    @Transactional(readOnly = true)
    public Optional<NoticeCard> ofCase(CaseNumber number) {
        return jdbc.sql(OPEN + "n.id = (select k.notice_id from case_on_notice k where k.number = :number)")
                .param("number", number.value())
                .query(NoticeCard::read)
                .optional();
    }

    /** Narrows the search to where anything could be seen at all. */
    private static String home(Actor reader, Map<String, Object> values) {
        values.put("home", reader.inSchool() ? reader.unitId() : reader.bureauId());
        return reader.inSchool() ? "n.school_id = :home" : "n.bureau_id = :home";
    }

    private void narrow(StringBuilder sql, Map<String, Object> values, NoticeFilter filter, Actor reader) {
        equal(
                sql,
                values,
                "state",
                filter.state() == null ? null : filter.state().name());
        equal(sql, values, "issued_year", filter.year());
        equal(sql, values, "school_id", filter.schoolId());
        equal(sql, values, "visit_id", filter.visitId());
        if (filter.text() != null && !filter.text().isBlank()) {
            NoticeSearch.Condition found = search.of(filter.text(), reader);
            sql.append(" and ").append(found.sql());
            values.putAll(found.values());
        }
    }

    private static void equal(StringBuilder sql, Map<String, Object> values, String column, Object wanted) {
        if (wanted != null) {
            sql.append(" and n.").append(column).append(" = :f_").append(column);
            values.put("f_" + column, wanted);
        }
    }
}
