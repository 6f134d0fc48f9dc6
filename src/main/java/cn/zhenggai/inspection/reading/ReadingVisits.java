package cn.zhenggai.inspection.reading;

import cn.zhenggai.inspection.VisitCounts;
import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitScan;
import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.inspection.list.VisitList;
import cn.zhenggai.inspection.list.VisitLists;
import cn.zhenggai.inspection.plan.VisitRules;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.inspection.record.VisitFindings;
import cn.zhenggai.inspection.record.VisitScans;
import cn.zhenggai.inspection.record.VisitSight;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits that somebody makes, and those that he may read. */
@Component
public class ReadingVisits {

    private static final int COMING_DAYS = 30;
    private static final int FINISHED_DAYS = 30;

    private static final String CARD = """
            select v.*, (select group_concat(m.name order by m.place separator '、') from visit_member m
                         where m.visit_id = v.id) people
            from visit v
            """;

    private static final Keyset<VisitCard> LATEST = Keyset.down("v.id", Kind.NUMBER, VisitCard::id);

    private final JdbcClient jdbc;
    private final Visits visits;
    private final VisitLines items;
    private final VisitFindings findings;
    private final VisitLists lists;
    private final VisitScans scans;
    private final VisitScope scope;
    private final VisitSight sight;
    private final Clock clock;

    ReadingVisits(
            JdbcClient jdbc,
            Visits visits,
            VisitLines items,
            VisitFindings findings,
            VisitLists lists,
            VisitScans scans,
            VisitScope scope,
            VisitSight sight,
            Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.items = items;
        this.findings = findings;
        this.lists = lists;
        this.scans = scans;
        this.scope = scope;
        this.sight = sight;
        this.clock = clock;
    }

    /** The first page of those who go out: what is theirs, by when it is due. */
    public record Mine(List<VisitCard> overdue, List<VisitCard> today, List<VisitCard> coming, List<VisitCard> done) {}

    /** Makes visits, looks through his own school, or reads what others recorded. */
    public static boolean opensTo(Actor actor) {
        return goes(actor)
                || actor.isAny(Role.CONTACT_LEADER, Role.AUDITOR)
                || actor.inSchool() && actor.is(Role.SIGNATORY);
    }

    /** Makes visits himself. */
    public static boolean goes(Actor actor) {
        return VisitRules.mayVisit(actor) || VisitRules.mayCheckOwn(actor);
    }

    /** Index ix_visit_member_person. */
    public Mine today(Actor actor) {
        LocalDate today = BureauTime.today(clock);
        List<VisitCard> mine = around(today, actor);
        List<VisitCard> open = mine.stream().filter(card -> card.state().open()).toList();
        return new Mine(
                open.stream().filter(card -> card.on().isBefore(today)).toList(),
                open.stream().filter(card -> card.on().equals(today)).toList(),
                open.stream().filter(card -> card.on().isAfter(today)).toList(),
                mine.stream()
                        .filter(card -> card.state() == VisitState.RECORDED)
                        .sorted((one, other) -> other.recordedAt().compareTo(one.recordedAt()))
                        .toList());
    }

    private List<VisitCard> around(LocalDate today, Actor actor) {
        Names names = Names.of(actor);
        return jdbc.sql(CARD + """
                        where exists (select 1 from visit_member m where m.visit_id = v.id and m.person_id = :me)
                          and (v.state in ('PLANNED', 'STARTED') and v.planned_on <= :horizon
                               or v.state = 'RECORDED' and v.visited_on >= :since)
                        order by v.planned_on, v.id limit 300""")
                .param("me", actor.personId())
                .param("horizon", today.plusDays(COMING_DAYS))
                .param("since", today.minusDays(FINISHED_DAYS))
                .query((row, n) -> VisitCard.read(row, names))
                .list();
    }

    /** Visits of his that are due today or were before, and have no record. Index ix_visit_member_person. */
    public int due(Actor actor) {
        return jdbc.sql("""
                        select count(*) from visit v join visit_member m on m.visit_id = v.id and m.person_id = :me
                        where v.state in ('PLANNED', 'STARTED') and v.planned_on <= :today""")
                .param("me", actor.personId())
                .param("today", BureauTime.today(clock))
                .query(Integer.class)
                .single();
    }

    /**
     * Records that the reader may see, latest first. Index ix_visit_bureau.
     *
     * @param before where the page starts, as the one before it said; null, or nonsense, for the first
     */
    public Slice<VisitCard> recorded(Actor reader, String before, int size) {
        Keyset.Start start = LATEST.from(before);
        VisitScope.Condition scope = this.scope.of(reader);
        Names names = Names.of(reader);
        List<VisitCard> rows = jdbc.sql(CARD + " where v.bureau_id = :bureau and v.state = 'RECORDED' and "
                        + scope.sql() + start.sql() + LATEST.orderBy() + " limit :limit")
                .param("bureau", reader.bureauId())
                .params(scope.values())
                .params(start.values())
                .param("limit", size + 1)
                .query((row, n) -> VisitCard.read(row, names))
                .list();
        return LATEST.slice(rows, size);
    }

    /** Visits to a school that the reader may know of, those that are still to come first, then the latest. Index ix_visit_school. */
    public List<VisitCard> ofSchool(long schoolId, Actor reader, int most) {
        VisitScope.Condition scope = this.scope.of(reader);
        Names names = Names.of(reader);
        return jdbc.sql(CARD + " where v.school_id = :school and v.state <> 'CANCELLED' and " + scope.sql()
                        + " order by case v.state when 'RECORDED' then 1 else 0 end, coalesce(v.visited_on, v.planned_on) desc, v.id desc"
                        + " limit " + most)
                .param("school", schoolId)
                .params(scope.values())
                .query((row, n) -> VisitCard.read(row, names))
                .list();
    }

    /** @throws VisitNotFound also for a visit that this reader may not know of */
    public VisitSheet sheet(long id, Actor reader) {
        VisitRow visit = visits.find(id).orElseThrow(() -> new VisitNotFound(id));
        scope.mustSee(id, reader);
        LocalDate day = visit.visitedOn() == null ? visit.plannedOn() : visit.visitedOn();
        List<FindingLine> all = findings.of(id, Names.of(reader));
        List<FindingLine> told = sight.told(visit, reader);
        Set<String> hidden = new HashSet<>();
        all.stream().filter(line -> !told.contains(line)).forEach(line -> hidden.add(line.itemCode()));
        VisitList ahead = visit.state().open() && visit.checklistId() != null ? lists.of(visit, day) : null;
        List<VisitSheet.Line> lines = ahead == null ? items.recorded(id, hidden, day) : VisitLines.ahead(ahead);
        VisitCounts counts = ahead == null
                ? visit.counts()
                : VisitCounts.before(ahead.omitted().size());
        String list = lists.name(visit, day).orElse(null);
        return VisitSheet.of(
                visit, list, visits.members(id), counts, lines, told, scans(id, told), reader, clock.instant());
    }

    /** Of findings that this reader does not learn of nothing is told here either. */
    private List<VisitScan> scans(long id, List<FindingLine> told) {
        Set<String> refs = told.stream().map(FindingLine::ref).collect(Collectors.toSet());
        return scans.of(id).stream()
                .map(scan -> new VisitScan(
                        scan.pointId(),
                        scan.name(),
                        scan.place(),
                        scan.at(),
                        scan.refs().stream().filter(refs::contains).toList()))
                .toList();
    }

    /** Asked without a word in the log of the server. */
    public boolean sees(long id, Actor reader) {
        return scope.covers(id, reader);
    }

    /** Nothing of the record is kept from this reader. */
    public boolean readsAll(long id, Actor reader) {
        VisitRow visit = visits.find(id).orElseThrow(() -> new VisitNotFound(id));
        return findings.of(id, Names.of(reader)).size()
                == sight.told(visit, reader).size();
    }
}
