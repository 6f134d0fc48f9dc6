package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the others who writes the record. It reserves nothing: whoever sends first has recorded. */
@Service
public class StartingVisit {

    private final Visits visits;
    private final VisitScope scope;
    private final Clock clock;

    StartingVisit(Visits visits, VisitScope scope, Clock clock) {
        this.visits = visits;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param mine whether it is the one who asked */
    public record Writer(String name, Instant since, boolean mine) {}

    /**
     * @param takeOver write on although somebody else does; without it his name comes back and nothing changes
     * @throws VisitNotFound also for a visit that this person may not know of
     */
    @Transactional
    public Outcome<Writer> start(long visitId, Actor by, boolean takeOver) {
        VisitRow visit = visits.lock(visitId).orElseThrow(() -> new VisitNotFound(visitId));
        scope.mustSee(visitId, by);
        if (!RecordRights.mayRecord(visit, visits.members(visitId), by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!visit.state().open()) {
            return Outcome.refused(RecordRights.closed(visit));
        }
        boolean others = visit.startedBy() != null && visit.startedBy() != by.personId();
        if (others && !takeOver) {
            return Outcome.done(new Writer(visit.startedByName(), visit.startedAt(), false));
        }
        if (visit.startedBy() != null && !others) {
            return Outcome.done(new Writer(visit.startedByName(), visit.startedAt(), true));
        }
        Instant now = BureauTime.now(clock);
        visits.start(visitId, by, now);
        return Outcome.done(new Writer(by.name(), now, true));
    }
}
