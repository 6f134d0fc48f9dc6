package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What comes of an objection of the school to its order. Changes the case that it was asked for.
 *
 * <p>Another severity changes what is still to come and nothing that was done: a plan falls away as long as it was not
 * approved, or is written first as long as nobody was put to work; re-inspectors and approver of a round that has begun
 * stay; the served day stays unless the answer names another.
 */
public record CaseReview(RectificationCase subject, CaseClock clock, CaseCourse course) {

    public CaseDeed asked() {
        subject.stand(subject.objection().raised());
        return course.stay(CaseDeed.OBJECT);
    }

    /** It never counted: what hangs on it hears of that and falls with it. */
    public CaseDeed upheld(Instant now, String reason) {
        answered();
        return course.ended(CaseDeed.UPHOLD_OBJECTION, CaseState.DISMISSED, now, reason);
    }

    /** @param until null for the day that was served */
    public CaseDeed regraded(Severity severity, LocalDate until) {
        answered();
        subject.severity(severity);
        if (until != null) {
            clock.corrected(until);
        }
        return course.regraded(severity);
    }

    public CaseDeed moved(LocalDate until) {
        answered();
        clock.corrected(until);
        return course.stay(CaseDeed.MOVE_ON_OBJECTION);
    }

    public CaseDeed kept() {
        answered();
        return course.stay(CaseDeed.KEEP_ON_OBJECTION);
    }

    /** The school says no more against its order. */
    public CaseDeed takenBack() {
        answered();
        return course.stay(CaseDeed.WITHDRAW_OBJECTION);
    }

    /** The case ended before anybody had answered. */
    public CaseDeed lapsed() {
        answered();
        return course.stay(CaseDeed.LAPSE_OBJECTION);
    }

    private void answered() {
        subject.stand(subject.objection().answered());
    }
}
