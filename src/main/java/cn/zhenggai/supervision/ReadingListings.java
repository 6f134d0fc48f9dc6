package cn.zhenggai.supervision;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.search.CaseSearch;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of listings, within the cases that a reader may see. */
@Service
public class ReadingListings {

    private static final Keyset<ListingLine> LATEST = Keyset.down("l.id", Kind.NUMBER, ListingLine::id);

    private final Listings listings;
    private final ProgressReports reports;
    private final ReadingCase reading;
    private final CaseScope scope;
    private final CaseSearch search;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingListings(
            Listings listings,
            ProgressReports reports,
            ReadingCase reading,
            CaseScope scope,
            CaseSearch search,
            JdbcClient jdbc,
            Clock clock) {
        this.listings = listings;
        this.reports = reports;
        this.reading = reading;
        this.scope = scope;
        this.search = search;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One listing with its reports, latest first. */
    public record Told(ListingView listing, List<ProgressView> reports) {}

    public static boolean opensTo(Actor actor) {
        return !actor.inSchool()
                && actor.isAny(
                        Role.DIRECTOR,
                        Role.DEPUTY,
                        Role.SECTION_HEAD,
                        Role.REGISTRAR,
                        Role.INSPECTOR,
                        Role.TEAM_LEAD,
                        Role.CONTACT_LEADER,
                        Role.TOWNSHIP,
                        Role.DISCIPLINE,
                        Role.AUDITOR);
    }

    /** Every time that the case was listed, latest first. Throws {@code CaseNotFound} for a case that the reader may not see. */
    @Transactional(readOnly = true)
    public List<Told> of(CaseNumber number, Actor reader) {
        reading.mustSee(number, reader);
        Names names = Names.of(reader);
        return listings.findByCaseNumberOrderByPlaceDesc(number).stream()
                .map(one -> new Told(
                        one.view(names),
                        reports.findByListingIdOrderByReportNoDesc(one.id()).stream()
                                .map(report -> report.view(names))
                                .toList()))
                .toList();
    }

    /** Latest first. Index {@code ix_listing_state}. @param after as the page before said; null for the first */
    public Slice<ListingLine> page(Actor reader, ListingFilter filter, String after, int size) {
        Map<String, Object> values = values();
        StringBuilder sql = new StringBuilder("""
                select l.*, c.title, c.school_name, c.severity, c.category, c.state case_state,
                       case when %s then 1 else 0 end missed, case when %s then 1 else 0 end silent
                from listing l join case_card c on c.id = l.case_id where %s and %s""".formatted(
                        ListingFilter.View.MISSED.sql(),
                        ListingFilter.View.SILENT.sql(),
                        filter.view().sql(),
                        seen(reader, values)));
        if (filter.townshipId() != null) {
            sql.append(" and c.township_id = :township");
            values.put("township", filter.townshipId());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            CaseSearch.Condition found = search.of(filter.text(), reader).of("l.case_id");
            sql.append(" and ").append(found.sql());
            values.putAll(found.values());
        }
        Keyset.Start start = LATEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        Names names = Names.of(reader);
        List<ListingLine> rows = jdbc.sql(sql.append(start.sql())
                        .append(LATEST.orderBy())
                        .append(" limit :limit")
                        .toString())
                .params(values)
                .query((row, n) -> line(row, names))
                .list();
        return LATEST.slice(rows, size);
    }

    /** How long each list is; one statement. */
    public Map<ListingFilter.View, Integer> counts(Actor reader) {
        Map<String, Object> values = values();
        StringBuilder sql = new StringBuilder("select ");
        for (ListingFilter.View view : ListingFilter.View.values()) {
            sql.append("coalesce(sum(case when ")
                    .append(view.sql())
                    .append(" then 1 else 0 end), 0) n_")
                    .append(view)
                    .append(view == ListingFilter.View.ALL ? "" : ", ");
        }
        sql.append(" from listing l join case_card c on c.id = l.case_id where ")
                .append(seen(reader, values));
        Map<ListingFilter.View, Integer> counts = new EnumMap<>(ListingFilter.View.class);
        jdbc.sql(sql.toString()).params(values).query(row -> {
            for (ListingFilter.View view : ListingFilter.View.values()) {
                counts.put(view, row.getInt("n_" + view));
            }
        });
        return counts;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("now", BureauTime.column(clock.instant()));
        values.put("today", BureauTime.today(clock));
        return values;
    }

    private String seen(Actor reader, Map<String, Object> values) {
        CaseScope.Condition seen = scope.of(reader);
        values.putAll(seen.values());
        return seen.sql();
    }

    private static ListingLine line(ResultSet row, Names names) throws SQLException {
        String level = row.getString("level");
        String rhythm = row.getString("rhythm");
        return new ListingLine(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                row.getString("category"),
                CaseState.valueOf(row.getString("case_state")),
                ListingState.valueOf(row.getString("state")),
                level == null ? null : ListingLevel.valueOf(level),
                names.show(row.getString("leader_name")),
                BureauTime.day(row, "term"),
                rhythm == null ? null : ReportRhythm.valueOf(rhythm),
                BureauTime.dayOf(BureauTime.moment(row, "listed_at")),
                BureauTime.day(row, "progress_due"),
                BureauTime.day(row, "published_on"),
                row.getString("published_where"),
                delisted(row),
                BureauTime.day(row, "removed_on"),
                row.getBoolean("missed"),
                row.getBoolean("silent"));
    }

    private static LocalDate delisted(ResultSet row) throws SQLException {
        Instant at = BureauTime.moment(row, "delisted_at");
        return at == null ? null : BureauTime.dayOf(at);
    }
}
