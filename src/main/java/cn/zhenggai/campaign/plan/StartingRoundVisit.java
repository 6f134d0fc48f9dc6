package cn.zhenggai.campaign.plan;

import cn.zhenggai.campaign.Level;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody stands at a school that is still to be seen in a running round, and begins. */
@Service
public class StartingRoundVisit {

    private final ReadingPlans plans;
    private final PlanningVisit planning;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    StartingRoundVisit(ReadingPlans plans, PlanningVisit planning, Directory directory, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever plans its rounds, and whoever answers for it by name; a school's own rounds are the school's. */
    public static boolean mayStart(Actor by, InspectionPlan plan) {
        return plan.level() != Level.SCHOOL
                && !by.inSchool()
                && (PlanningRound.mayPlan(by, plan) || answersFor(by, plan));
    }

    /** Asked before any plan is read: whether a round can be his to make. */
    public static boolean mayOwe(Actor reader) {
        return !reader.inSchool() && PlanningVisit.mayVisit(reader);
    }

    /** Whose round it is to make, and not only to plan. */
    public static boolean owes(Actor reader, InspectionPlan plan) {
        return mayStart(reader, plan)
                && (answersFor(reader, plan)
                        || plan.level() == Level.TOWNSHIP
                                && plan.responsibleId() == null
                                && reader.unitKind() == UnitKind.TOWNSHIP);
    }

    private static boolean answersFor(Actor by, InspectionPlan plan) {
        return Long.valueOf(by.personId()).equals(plan.responsibleId());
    }

    /**
     * The id of the visit, alone and announced. One of this round that he goes on and that is not recorded is taken up
     * again, so that twice begins one.
     *
     * @throws PlanNotFound also for a plan, and a school of it, that this person may not know of
     */
    @Transactional
    public Outcome<Long> start(long planId, long schoolId, Actor by) {
        InspectionPlan plan = plans.plan(by, planId).plan();
        LocalDate today = BureauTime.today(clock);
        if (!mayStart(by, plan) || !plan.runs(today)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        directory.hold(schoolId);
        RoundSchool school = plans.round(by, plan).stream()
                .filter(one -> one.schoolId() == schoolId)
                .findFirst()
                .orElseThrow(() -> new PlanNotFound(planId));
        if (school.seenOn() != null) {
            return Outcome.refused(Refusal.conflict("roundSchoolSeen", school.schoolName(), school.seenOn()));
        }
        Optional<Long> begun = begun(plan, schoolId, by, today);
        return begun.isPresent()
                ? Outcome.done(begun.get())
                : planning.plan(by, plan.visit(schoolId, today, VisitMode.ANNOUNCED, by.personId(), List.of()));
    }

    /** Index {@code ix_visit_school}. */
    private Optional<Long> begun(InspectionPlan plan, long schoolId, Actor by, LocalDate today) {
        Rhythm.Period period = plan.period(today);
        return jdbc.sql("""
                        select max(v.id) from visit_card v where v.school_id = :school
                          and v.state in ('PLANNED', 'STARTED') and v.plan_id = :plan and v.leader_id = :me
                          and v.planned_on between :from and :until""")
                .param("school", schoolId)
                .param("plan", plan.id())
                .param("me", by.personId())
                .param("from", period.from())
                .param("until", period.until())
                .query(Long.class)
                .optional();
    }
}
