package cn.zhenggai.inspection.plan;

import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a number to a visit that was begun where there was no network. */
@Service
public class BeginningVisit {

    private final PlanningVisit planning;
    private final Visits visits;
    private final Clock clock;

    BeginningVisit(PlanningVisit planning, Visits visits, Clock clock) {
        this.planning = planning;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Under one key of a device there is one visit, however often it is told; the first telling counts.
     *
     * @param plan its day is the one on which the device began it
     */
    @Transactional
    public Outcome<Long> begin(Actor by, String key, VisitPlan plan) {
        if (key == null || !key.matches("[A-Za-z0-9-]{8,64}")) {
            return Outcome.refused(Refusal.invalid("key", "visit.keyUnreadable"));
        }
        Optional<VisitRow> begun = visits.begunUnder(key);
        if (begun.isPresent()) {
            return begun.get().plannedBy() == by.personId()
                    ? Outcome.done(begun.get().id())
                    : Outcome.refused(Refusal.invalid("key", "visit.keyTaken"));
        }
        LocalDate today = BureauTime.today(clock);
        if (plan.plannedOn() != null && plan.plannedOn().isBefore(today.minusDays(VisitPlan.OLDEST_DAYS))) {
            return Outcome.refused(Refusal.invalid("plannedOn", "tooLongAgo", VisitPlan.OLDEST_DAYS));
        }
        Outcome<Long> planned = planning.planSince(by, plan, today.minusDays(VisitPlan.OLDEST_DAYS));
        if (planned.accepted()) {
            visits.nameBegun(planned.result(), key);
        }
        return planned;
    }
}
