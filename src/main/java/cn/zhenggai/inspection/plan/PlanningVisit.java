package cn.zhenggai.inspection.plan;

import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a visit down for a day, and takes it back as long as nothing was recorded. */
@Service
public class PlanningVisit {

    private final VisitRules rules;
    private final Visits visits;
    private final VisitScope scope;
    private final Directory directory;
    private final Clock clock;

    PlanningVisit(VisitRules rules, Visits visits, VisitScope scope, Directory directory, Clock clock) {
        this.rules = rules;
        this.visits = visits;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether this person may look through the school he works in. */
    public static boolean mayCheckOwn(Actor actor) {
        return VisitRules.mayCheckOwn(actor);
    }

    /** Whether this person goes to schools that are not his own. */
    public static boolean mayVisit(Actor actor) {
        return VisitRules.mayVisit(actor);
    }

    /** Each call is a visit of its own: two teams may see one school on one day. */
    @Transactional
    public Outcome<Long> plan(Actor by, VisitPlan plan) {
        return planSince(by, plan, BureauTime.today(clock));
    }

    /** @param earliest the first day that it may be put down for */
    Outcome<Long> planSince(Actor by, VisitPlan plan, LocalDate earliest) {
        UnitCard school = directory.unit(plan.schoolId()).orElse(null);
        Optional<Refusal> refusal = rules.refusal(by, plan, school, earliest);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Instant now = BureauTime.now(clock);
        long id = visits.insert(plan, school, null, by, now);
        List<Long> people = people(plan);
        for (int i = 0; i < people.size(); i++) {
            PersonCard person = directory.person(people.get(i)).orElseThrow();
            visits.addMember(id, i, person);
        }
        return Outcome.done(id);
    }

    /** @throws VisitNotFound also for a visit that this person may not know of */
    @Transactional
    public Outcome<Long> cancel(long visitId, Actor by, String reason) {
        VisitRow visit = visits.lock(visitId).orElseThrow(() -> new VisitNotFound(visitId));
        scope.mustSee(visitId, by);
        if (!mayCancel(visit, by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!visit.state().open()) {
            return Outcome.refused(Refusal.conflict(
                    visit.state() == VisitState.RECORDED ? "visit.recordedCannotCancel" : "visit.cancelledAlready"));
        }
        Optional<Refusal> refusal = new Checks().text(reason, "reason", 500).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        visits.cancel(visitId, by, reason.strip(), BureauTime.now(clock));
        return Outcome.done(visitId);
    }

    private static boolean mayCancel(VisitRow visit, Actor by) {
        return by.personId() == visit.plannedBy()
                || by.personId() == visit.leaderId()
                || !by.inSchool()
                        && by.bureauId() == visit.bureauId()
                        && by.isAny(Role.REGISTRAR, Role.SECTION_HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    static List<Long> people(VisitPlan plan) {
        List<Long> people = new ArrayList<>(List.of(plan.leaderId()));
        plan.memberIds().stream().filter(id -> id != plan.leaderId()).distinct().forEach(people::add);
        return people;
    }
}
