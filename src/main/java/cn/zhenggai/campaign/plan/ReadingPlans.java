package cn.zhenggai.campaign.plan;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans for their readers: the running rounds, and what was missed in those that are over. */
@Component
public class ReadingPlans {

    private static final Keyset<PlanMiss> LATEST_MISSED = Keyset.down("r.starts_on", Kind.DAY, PlanMiss::from)
            .thenUp("p.id", Kind.NUMBER, PlanMiss::planId)
            .thenUp("t.name", Kind.TEXT, PlanMiss::townshipName)
            .orNull()
            .thenUp("m.school_name", Kind.TEXT, PlanMiss::schoolName)
            .thenUp("m.school_id", Kind.NUMBER, PlanMiss::schoolId);

    private final JdbcClient jdbc;
    private final SchoolDays schoolDays;
    private final Clock clock;

    ReadingPlans(JdbcClient jdbc, SchoolDays schoolDays, Clock clock) {
        this.jdbc = jdbc;
        this.schoolDays = schoolDays;
        this.clock = clock;
    }

    /**
     * Every plan with a school that the reader may see, the county's first. Indexes {@code ix_inspection_plan_bureau},
     * {@code ix_unit_path}, {@code ix_visit_school}, {@code ix_plan_miss_school}.
     */
    public List<PlanLine> plans(Actor reader) {
        LocalDate today = BureauTime.today(clock);
        PlanScope.Condition scope = PlanScope.of(reader, "u.id", "u.township_id");
        Map<String, Object> values = new HashMap<>(scope.values());
        String from = bound("from", today, values);
        String until = bound("until", today, values);
        String seen = "exists (select 1 from visit_card v where v.school_id = u.id and v.visited_on >= p.since"
                + " and v.visited_on between " + from + " and " + until + " and " + PlanVisits.COUNT + ")";
        return jdbc.sql("select p.*, top.name unit_name, w.name responsible_name, x.due, x.seen, x.missed from ("
                        + " select p.id, count(*) due, sum(case when " + seen + " then 1 else 0 end) seen,"
                        + " sum((select count(*) from plan_miss m join plan_round r on r.id = m.round_id"
                        + "      where m.school_id = u.id and r.plan_id = p.id)) missed"
                        + " from inspection_plan p join org_unit top on top.id = p.unit_id"
                        + " join org_unit u on u.path like concat(top.path, '%') and u.kind = 'SCHOOL' and u.active"
                        + " where " + scope.sql() + " group by p.id) x"
                        + " join inspection_plan p on p.id = x.id join org_unit top on top.id = p.unit_id"
                        + " left join org_person w on w.id = p.responsible_id"
                        + " order by case p.level when 'COUNTY' then 1 when 'TOWNSHIP' then 2 else 3 end, p.id")
                .params(values)
                .query((row, n) -> line(
                        InspectionPlan.read(row, n).readBy(reader),
                        today,
                        row.getInt("due"),
                        row.getInt("seen"),
                        row.getInt("missed")))
                .list();
    }

    public PlanLine plan(Actor reader, long id) {
        return plans(reader).stream()
                .filter(line -> line.plan().id() == id)
                .findFirst()
                .orElseThrow(() -> new PlanNotFound(id));
    }

    /** The last rounds that are over, latest first; for those who see every school. Index {@code uk_plan_round}. */
    public List<PlanRound> rounds(Actor reader, long planId) {
        if (!PlanScope.seesAll(reader)) {
            return List.of();
        }
        return jdbc.sql("""
                        select r.* from plan_round r join inspection_plan p on p.id = r.plan_id
                        where r.plan_id = :plan and p.bureau_id = :bureau order by r.starts_on desc limit 60""")
                .param("plan", planId)
                .param("bureau", reader.bureauId())
                .query((row, n) -> new PlanRound(
                        BureauTime.day(row, "starts_on"),
                        BureauTime.day(row, "ends_on"),
                        row.getBoolean("holiday"),
                        row.getInt("due"),
                        row.getInt("seen")))
                .list();
    }

    /**
     * What was missed, the latest round first. Indexes {@code uk_plan_round}, {@code plan_miss} by its key.
     *
     * @param planId null for all plans
     * @param after where the page starts, as the one before it said; null, or nonsense, for the first
     */
    public Slice<PlanMiss> missed(Actor reader, Long planId, String after, int size) {
        PlanScope.Condition scope = PlanScope.of(reader, "m.school_id", "m.township_id");
        Keyset.Start start = LATEST_MISSED.from(after);
        List<PlanMiss> rows = jdbc.sql(
                        """
                        select p.id, p.name, p.level, r.starts_on, r.ends_on, m.school_id, m.school_name, t.name township_name,
                               m.responsible, (select min(v.recorded_at) from visit_card v where v.school_id = m.school_id
                                   and v.visited_on between r.starts_on and r.ends_on and %s) recorded_later
                        from plan_miss m join plan_round r on r.id = m.round_id join inspection_plan p on p.id = r.plan_id
                        left join org_unit t on t.id = m.township_id
                        where %s and (:plan = 0 or p.id = :plan)%s%s limit :limit""".formatted(PlanVisits.COUNT, scope.sql(), start.sql(), LATEST_MISSED.orderBy()))
                .params(scope.values())
                .param("plan", planId == null ? 0 : planId)
                .param("limit", size + 1)
                .params(start.values())
                .query((row, n) -> PlanMiss.read(row, reader))
                .list();
        return LATEST_MISSED.slice(rows, size);
    }

    /**
     * The schools of the running round, those not seen first. Indexes {@code ix_unit_path}, {@code ix_visit_school}.
     */
    public List<RoundSchool> round(Actor reader, InspectionPlan plan) {
        Rhythm.Period period = plan.period(BureauTime.today(clock));
        PlanScope.Condition scope = PlanScope.of(reader, "u.id", "u.township_id");
        return jdbc.sql("""
                        select * from (
                        select u.id, u.name, t.name township_name,
                               (select max(v.visited_on) from visit_card v where v.school_id = u.id
                                   and v.visited_on between :from and :until and %s) seen_on,
                               (select min(v.planned_on) from visit_card v where v.school_id = u.id and v.plan_id = p.id
                                   and v.state in ('PLANNED', 'STARTED') and v.mode <> 'UNANNOUNCED'
                                   and v.planned_on between :from and :until) planned_on
                        from inspection_plan p join org_unit top on top.id = p.unit_id
                        join org_unit u on u.path like concat(top.path, '%%') and u.kind = 'SCHOOL' and u.active
                        left join org_unit t on t.id = u.township_id
                        where p.id = :plan and %s) x
                        order by case when x.seen_on is null then 0 else 1 end, x.township_name, x.name, x.id""".formatted(PlanVisits.COUNT, scope.sql()))
                .params(scope.values())
                .param("plan", plan.id())
                .param("from", period.from())
                .param("until", period.until())
                .query(RoundSchool::read)
                .list();
    }

    private PlanLine line(InspectionPlan plan, LocalDate today, int due, int seen, int missed) {
        Rhythm.Period period = plan.period(today);
        boolean runs = plan.runs(today);
        boolean holiday = plan.inTermOnly() && !schoolDays.any(period);
        return new PlanLine(plan, period, runs, holiday, runs && !holiday ? due : 0, runs ? seen : 0, missed);
    }

    /** The first or last day of the running period of each rhythm. */
    private static String bound(String end, LocalDate today, Map<String, Object> values) {
        StringBuilder choice = new StringBuilder("case p.rhythm");
        for (Rhythm rhythm : Rhythm.values()) {
            Rhythm.Period period = rhythm.at(today);
            String name = end + rhythm.name();
            values.put(name, end.equals("from") ? period.from() : period.until());
            choice.append(" when '").append(rhythm).append("' then :").append(name);
        }
        return choice.append(" end").toString();
    }
}
