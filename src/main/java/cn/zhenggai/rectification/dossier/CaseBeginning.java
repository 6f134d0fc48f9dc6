package cn.zhenggai.rectification.dossier;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;

/** The ways in which a case begins, by who is to do something about it. */
public record CaseBeginning(CaseOrder order, CaseClock clock, CaseCourse course) {

    /**
     * How far a case had come in the ledger that it is taken over from.
     *
     * @param stand where it goes on, or how it ended
     * @param number that it had there, null for none
     * @param issuedAt null for what others act on
     * @param worker who does the work, null for nobody yet
     * @param endedAt null while it is open
     * @param timeKnown whether its days are known well enough to say that it was in time, or late
     * @param at the moment of the take-over; what was late before climbs from its day on
     */
    public record Inherited(
            CaseState stand,
            String number,
            Instant issuedAt,
            LocalDate originalDeadline,
            LocalDate deadline,
            PersonCard worker,
            Instant submittedAt,
            Instant endedAt,
            boolean timeKnown,
            Instant at) {}

    public CaseDeed opened(CountedDay due) {
        clock.proposed(due);
        return course.go(CaseDeed.OPEN, CaseState.DRAFT);
    }

    public CaseDeed fixedOnTheSpot(Actor by, Instant now) {
        order.issued(by, now, order.requirement());
        clock.proposed(CountedDay.written(BureauTime.dayOf(now)));
        return course.fixedOnTheSpot(now);
    }

    /** Nobody orders it and nobody receives it: whoever is to mend it begins. */
    public CaseDeed inside(Actor by, Instant now, CountedDay due, PersonCard assignee) {
        order.issued(by, now, order.requirement());
        order.received(by.name(), now);
        clock.served(due, now);
        course.worker(assignee.id(), assignee.name());
        return course.go(CaseDeed.OPEN_INSIDE, CaseState.RECTIFYING);
    }

    /** Nobody is told to do anything yet, and nothing runs. */
    public CaseDeed outside(CountedDay due, Instant now) {
        clock.proposed(due);
        clock.went(now);
        return course.go(CaseDeed.OPEN_OUTSIDE, CaseState.COORDINATING);
    }

    /** As far as it had come elsewhere: nobody is told of it, and nothing that happened there is asked for again. */
    public CaseDeed takenOver(Inherited old) {
        order.inherited(old.number(), old.issuedAt());
        clock.inherited(old);
        return course.takenOver(old);
    }

    /** @param due as the notice will propose it, counted from today */
    public CaseDeed schoolActs(CountedDay due) {
        clock.schoolsOwn();
        clock.proposed(due);
        return course.go(CaseDeed.SCHOOL_ACTS, CaseState.DRAFT);
    }
}
