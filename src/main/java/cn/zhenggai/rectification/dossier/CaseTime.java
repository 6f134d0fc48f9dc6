package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.time.LocalDate;

/** What gives a case more time, stops it, or settles which date holds: where it stands lets its clock be moved. */
public record CaseTime(CaseClock clock, CaseCourse course) {

    public CaseDeed extensionAsked(boolean timely, Desk.Kind decider, LocalDate decideBy) {
        clock.asked(timely, decider, decideBy);
        return course.stay(CaseDeed.ASK_EXTENSION);
    }

    public CaseDeed noticeWaived(LocalDate day) {
        clock.waived(day);
        return course.stay(CaseDeed.WAIVE_NOTICE);
    }

    /** @param until null for a refusal */
    public CaseDeed extensionAnswered(LocalDate until) {
        clock.answered(until);
        return course.stay(until != null ? CaseDeed.APPROVE_EXTENSION : CaseDeed.REFUSE_EXTENSION);
    }

    public CaseDeed replanned(LocalDate until) {
        clock.extended(until);
        return course.stay(CaseDeed.REPLAN);
    }

    public CaseDeed paused(LocalDate reviewOn) {
        clock.paused(course.state(), reviewOn);
        return course.go(CaseDeed.PAUSE, CaseState.PAUSED);
    }

    public CaseDeed resumed(CaseClock.Restored time) {
        return course.go(CaseDeed.RESUME, clock.resumed(time));
    }

    /** Nothing of it is the school's from now on. */
    public CaseDeed transferred(Instant now) {
        clock.went(now);
        return course.transferred();
    }

    /** @param until the day that the school is given, null for the time that it had left */
    public CaseDeed partReturned(CaseClock.Restored left, LocalDate until) {
        clock.cameBack(left, until);
        return course.partReturned();
    }

    public CaseDeed deadlineSettled(boolean moved) {
        clock.settled(moved);
        return course.stay(moved ? CaseDeed.MOVE_DEADLINE : CaseDeed.KEEP_DEADLINE);
    }

    /** Another case went into this one; its date holds when it is the earlier. @param left until when the other had time */
    public CaseDeed tookIn(CaseClock other, CaseClock.Restored left) {
        if (left.deadline().isBefore(clock.deadline())) {
            clock.broughtForward(other, left);
        }
        return course.stay(CaseDeed.TAKE_IN);
    }
}
