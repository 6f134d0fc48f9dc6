package cn.zhenggai.campaign.plan;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down the rounds that are over, each once: who was to be seen, and who was missed under whose responsibility. A
 * running round is only counted; once it is over it must not change when a school closes or the calendar is corrected.
 */
@Component
public class ClosingRounds {

    private static final String SCHOOLS = """
            from inspection_plan p join org_unit top on top.id = p.unit_id
            join org_unit u on u.path like concat(top.path, '%') and u.kind = 'SCHOOL' and u.active
            """;
    private static final String SEEN = "exists (select 1 from visit_card v where v.school_id = u.id"
            + " and v.visited_on between :from and :until and " + PlanVisits.COUNT + ")";

    private final JdbcClient jdbc;
    private final SchoolDays schoolDays;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosingRounds(JdbcClient jdbc, SchoolDays schoolDays, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.schoolDays = schoolDays;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many rounds were over, none when nothing is to be done; one statement then */
    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT30S}", fixedDelayString = "PT30M")
    public int close() {
        LocalDate today = BureauTime.today(clock);
        int closed = 0;
        for (InspectionPlan plan : behind(today)) {
            while (Boolean.TRUE.equals(transaction.execute(one -> closeNext(plan.id(), today)))) {
                closed++;
            }
        }
        return closed;
    }

    /** Those with a round that may be over; the shortest rhythm ends after a week. */
    private List<InspectionPlan> behind(LocalDate today) {
        return jdbc.sql(InspectionPlan.SELECT + """
                        where p.since < :today and (p.until is null or p.closed_through is null or p.closed_through < p.until)
                        order by p.id""").param("today", today).query(InspectionPlan::read).list().stream()
                .filter(plan -> next(plan).until().isBefore(today))
                .toList();
    }

    /** The plan's row is the lock: of two nodes one waits here and finds the round closed. */
    private boolean closeNext(long planId, LocalDate today) {
        InspectionPlan plan = jdbc.sql(InspectionPlan.SELECT + " where p.id = :id for update")
                .param("id", planId)
                .query(InspectionPlan::read)
                .single();
        Rhythm.Period period = next(plan);
        boolean beyond = plan.until() != null && start(plan).isAfter(plan.until());
        if (beyond || !period.until().isBefore(today)) {
            return false;
        }
        boolean holiday = plan.inTermOnly() && !schoolDays.any(period);
        long round = insert(plan, period, holiday);
        if (!holiday) {
            miss(round, plan, period);
        }
        jdbc.sql("update inspection_plan set closed_through = :until where id = :id")
                .param("until", period.until())
                .param("id", planId)
                .update();
        return true;
    }

    private static Rhythm.Period next(InspectionPlan plan) {
        return plan.period(start(plan));
    }

    private static LocalDate start(InspectionPlan plan) {
        return plan.closedThrough() == null
                ? plan.since()
                : plan.closedThrough().plusDays(1);
    }

    private long insert(InspectionPlan plan, Rhythm.Period period, boolean holiday) {
        int[] counted = holiday
                ? new int[] {0, 0}
                : jdbc.sql("select count(*) due, coalesce(sum(case when " + SEEN + " then 1 else 0 end), 0) seen "
                                + SCHOOLS + " where p.id = :plan")
                        .param("plan", plan.id())
                        .param("from", period.from())
                        .param("until", period.until())
                        .query((row, n) -> new int[] {row.getInt("due"), row.getInt("seen")})
                        .single();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into plan_round (plan_id, starts_on, ends_on, holiday, due, seen, closed_at)
                        values (:plan, :from, :until, :holiday, :due, :seen, :now)""")
                .param("plan", plan.id())
                .param("from", period.from())
                .param("until", period.until())
                .param("holiday", holiday)
                .param("due", counted[0])
                .param("seen", counted[1])
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** With the names of those in charge on the day the book was closed. */
    private void miss(long round, InspectionPlan plan, Rhythm.Period period) {
        jdbc.sql("""
                        insert into plan_miss (round_id, school_id, school_name, township_id, responsible)
                        select :round, u.id, u.name, u.township_id, substring(coalesce(
                            (select w.name from org_person w where w.id = p.responsible_id),
                            (select group_concat(w.name order by w.id separator '、') from org_person w
                             join org_role r on r.person_id = w.id
                             where w.active and (p.level = 'SCHOOL' and w.unit_id = u.id and r.role = 'PRINCIPAL'
                                   or p.level = 'TOWNSHIP' and w.unit_id = u.township_id and r.role = 'TOWNSHIP')),
                            top.name), 1, 200)
                        %s where p.id = :plan and not %s""".formatted(SCHOOLS, SEEN))
                .param("round", round)
                .param("plan", plan.id())
                .param("from", period.from())
                .param("until", period.until())
                .update();
    }
}
