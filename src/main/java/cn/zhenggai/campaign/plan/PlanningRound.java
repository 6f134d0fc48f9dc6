package cn.zhenggai.campaign.plan;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.RefusedInside;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Turns what is still to be seen in a running round into visits. */
@Service
public class PlanningRound {

    private final ReadingPlans plans;
    private final PlanningVisit planning;
    private final Directory directory;
    private final Deadlines calendar;
    private final RefusedInside.Whole whole;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanningRound(
            ReadingPlans plans,
            PlanningVisit planning,
            Directory directory,
            Deadlines calendar,
            RefusedInside.Whole whole,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.directory = directory;
        this.calendar = calendar;
        this.whole = whole;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param kept names of the schools that somebody who would go must keep away from */
    public record Planned(int visits, List<String> kept) {}

    public static boolean mayPlan(Actor by, InspectionPlan plan) {
        return switch (plan.level()) {
            case COUNTY -> CampaignRights.ofOffice(by);
            case TOWNSHIP -> CampaignRights.ofTownship(by) || CampaignRights.ofOffice(by);
            case SCHOOL -> false;
        };
    }

    /**
     * One visit for every school of the round that is neither seen nor planned, spread over the working days that are
     * left of it. A school that one of those who go must keep away from is left out and named.
     */
    public Outcome<Planned> plan(long planId, Actor by, VisitMode mode, Long leader, List<Long> members) {
        InspectionPlan plan = plans.plan(by, planId).plan();
        if (!mayPlan(by, plan)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        List<LocalDate> days = days(plan);
        Optional<Refusal> refusal = new Checks()
                .that(mode != null && mode != VisitMode.SELF_CHECK, "mode", "required")
                .that(leader != null, "leader", "required")
                .that(leader == null || ofBureau(by, leader), "leader", "noSuchPerson")
                .that(members.stream().allMatch(member -> ofBureau(by, member)), "members", "noSuchPerson")
                .that(plan.runs(BureauTime.today(clock)) && !days.isEmpty(), null, "roundNoDayLeft")
                .refusal();
        return refusal.<Outcome<Planned>>map(Outcome::refused)
                .orElseGet(() -> whole.of(() -> planWhole(plan, by, new Going(mode, leader, members), days)));
    }

    /** Who goes to all of them, and as what. */
    private record Going(VisitMode mode, long leader, List<Long> members) {

        List<Long> people() {
            List<Long> people = new ArrayList<>(members);
            people.add(leader);
            return people;
        }
    }

    private Outcome<Planned> planWhole(InspectionPlan plan, Actor by, Going going, List<LocalDate> days) {
        lock(plan.id());
        List<Long> barred = barred(going.people());
        List<Long> planned = planned(plan);
        List<RoundSchool> open = plans.round(by, plan).stream()
                .filter(school -> school.seenOn() == null && !planned.contains(school.schoolId()))
                .toList();
        List<RoundSchool> schools = open.stream()
                .filter(school -> !barred.contains(school.schoolId()))
                .toList();
        for (int i = 0; i < schools.size(); i++) {
            LocalDate day = days.get(i * days.size() / Math.max(schools.size(), days.size()));
            plan(plan, by, going, schools.get(i), day);
        }
        List<String> kept = open.stream()
                .filter(school -> barred.contains(school.schoolId()))
                .map(RoundSchool::schoolName)
                .toList();
        return Outcome.done(new Planned(schools.size(), kept));
    }

    private void plan(InspectionPlan plan, Actor by, Going going, RoundSchool school, LocalDate day) {
        Outcome<Long> visit =
                planning.plan(by, plan.visit(school.schoolId(), day, going.mode(), going.leader(), going.members()));
        if (!visit.accepted()) {
            throw new RefusedInside(visit.refusal());
        }
    }

    private boolean ofBureau(Actor by, long person) {
        return directory
                .person(person)
                .filter(PersonCard::active)
                .flatMap(card -> directory.unit(card.unitId()))
                .filter(unit -> Long.valueOf(by.bureauId()).equals(unit.bureauId()))
                .isPresent();
    }

    private List<LocalDate> days(InspectionPlan plan) {
        LocalDate today = BureauTime.today(clock);
        LocalDate until = plan.period(today).until();
        return until.isBefore(today)
                ? List.of()
                : today.datesUntil(until.plusDays(1)).filter(calendar::workday).toList();
    }

    /** Two who plan the same round at once must not plan it twice. */
    private void lock(long planId) {
        jdbc.sql("select id from inspection_plan where id = :id for update")
                .param("id", planId)
                .query(Long.class)
                .single();
    }

    private List<Long> planned(InspectionPlan plan) {
        Rhythm.Period period = plan.period(BureauTime.today(clock));
        return jdbc.sql("""
                        select school_id from visit_card where plan_id = :plan and planned_on between :from and :until
                          and state in ('PLANNED', 'STARTED')""")
                .param("plan", plan.id())
                .param("from", period.from())
                .param("until", period.until())
                .query(Long.class)
                .list();
    }

    private List<Long> barred(List<Long> people) {
        return jdbc.sql("select school_id from recusal where person_id in (:people)")
                .param("people", people)
                .query(Long.class)
                .list();
    }
}
