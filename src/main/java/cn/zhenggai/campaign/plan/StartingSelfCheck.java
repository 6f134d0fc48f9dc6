package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.Level;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.selfcheck.DueSelfChecks;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school begins the look at itself that is due in this round (每周一小查、每月一大查). */
@Service
public class StartingSelfCheck implements DueSelfChecks {

    private final ReadingPlans plans;
    private final PlanningVisit planning;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    StartingSelfCheck(ReadingPlans plans, PlanningVisit planning, Directory directory, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is due and not done, of the reader's own school; empty for everybody else. One statement. */
    public List<PlanLine> due(Actor reader) {
        return PlanningVisit.mayCheckOwn(reader)
                ? plans.plans(reader).stream()
                        .filter(line -> line.missing() > 0)
                        .toList()
                : List.of();
    }

    @Override
    public List<Due> of(Actor reader) {
        return due(reader).stream()
                .map(line -> new Due(
                        line.plan().id(), line.plan().name(), line.period().until()))
                .toList();
    }

    /** The id of the visit; one that was begun and not recorded is taken up again. */
    @Transactional
    public Outcome<Long> start(long planId, Actor by) {
        InspectionPlan plan = plans.plan(by, planId).plan();
        LocalDate today = BureauTime.today(clock);
        if (!PlanningVisit.mayCheckOwn(by) || plan.level() != Level.SCHOOL || !plan.runs(today)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        directory.hold(by.unitId());
        Optional<Long> begun = begun(plan, by, today);
        return begun.isPresent()
                ? Outcome.done(begun.get())
                : planning.plan(by, plan.visit(by.unitId(), today, VisitMode.SELF_CHECK, by.personId(), List.of()));
    }

    /** Index {@code ix_visit_school}. */
    private Optional<Long> begun(InspectionPlan plan, Actor by, LocalDate today) {
        Rhythm.Period period = plan.period(today);
        return jdbc.sql("""
                        select max(id) from visit_card where school_id = :school and state in ('PLANNED', 'STARTED')
                          and plan_id = :plan and planned_on between :from and :until""")
                .param("school", by.unitId())
                .param("plan", plan.id())
                .param("from", period.from())
                .param("until", period.until())
                .query(Long.class)
                .optional();
    }
}
