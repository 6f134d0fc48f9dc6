package cn.zhenggai.rectification.dossier;

import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.shared.time.Workdays;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A case's deadline: how it was counted, what holds it, what moved it, how it ended. A part of the case's row, moved by
 * the case alone.
 */
public class CaseClock {

    private LocalDate originalDeadline;
    private LocalDate deadline;
    private LocalDate graceUntil;

    @Embedded.Empty
    private Counting counting = Counting.WRITTEN;

    @Embedded.Empty
    private ExtensionStand extension = ExtensionStand.NONE;

    private int episode = 1;
    private CaseState pausedFrom;
    private LocalDate pauseReviewOn;
    private Instant outsideSince;
    private boolean listed;
    private Boolean onTimeOriginal;
    private Boolean onTimeApproved;
    private Instant reportPassedAt;
    private Integer workdaysTaken;
    private int timesListed;
    private LocalDate takenOverOn;

    /** The one first served. */
    public LocalDate originalDeadline() {
        return originalDeadline;
    }

    /** The approved one. */
    public LocalDate deadline() {
        return deadline;
    }

    public LocalDate graceUntil() {
        return graceUntil;
    }

    public Counting counting() {
        return counting;
    }

    public ExtensionStand extension() {
        return extension;
    }

    public LocalDate pauseReviewOn() {
        return pauseReviewOn;
    }

    /** Since when others act; null for what is the school's. It stays with a case that they brought to its end. */
    public Instant outsideSince() {
        return outsideSince;
    }

    public boolean outside() {
        return outsideSince != null;
    }

    public boolean listed() {
        return listed;
    }

    public Boolean onTimeOriginal() {
        return onTimeOriginal;
    }

    public Boolean onTimeApproved() {
        return onTimeApproved;
    }

    /** The end of the school's own work now. A grace is given in whole days. */
    public DueBy work() {
        return graceUntil != null ? new DueBy.Grace(graceUntil) : due();
    }

    /** The deadline with its hour and grace; what counts for being late. */
    public DueBy due() {
        return DueBy.until(deadline, counting.deadlineAt()).withGrace(graceUntil);
    }

    public boolean overdueAt(Instant now) {
        return due().lateAt(now);
    }

    Instant lastMoment() {
        return due().lastMoment();
    }

    /** When it came out of an old ledger, null for what began here. */
    public LocalDate takenOverOn() {
        return takenOverOn;
    }

    void inherited(CaseBeginning.Inherited old) {
        set(CountedDay.written(old.originalDeadline()), null);
        takenOverOn = BureauTime.dayOf(old.at());
        if (old.deadline().isAfter(old.originalDeadline())) {
            deadline = old.deadline();
            extension = extension.granted();
        }
        if (old.stand() == CaseState.COORDINATING) {
            went(old.at());
        }
        if (old.stand() == CaseState.CLOSED && old.timeKnown()) {
            ended(old.submittedAt());
        }
    }

    void proposed(CountedDay due) {
        set(due, null);
    }

    /** Hours run from the moment of issue. */
    void served(CountedDay due, Instant now) {
        set(due, due.hours() == null ? null : now.plus(due.hours()));
    }

    private void set(CountedDay due, Instant moment) {
        originalDeadline = due.deadline();
        deadline = due.deadline();
        counting = Counting.of(due, moment);
    }

    void rejected(LocalDate grace) {
        graceUntil = grace;
    }

    /** With the report that now stands; one that was rejected is forgotten by then and never counts. */
    void ended(Instant submittedAt) {
        onTimeOriginal = inOriginalTime(submittedAt);
        onTimeApproved = inTime(submittedAt);
    }

    boolean inOriginalTime(Instant submittedAt) {
        return !BureauTime.dayOf(submittedAt).isAfter(originalDeadline);
    }

    boolean inTime(Instant submittedAt) {
        return counting.deadlineAt() == null
                ? !BureauTime.dayOf(submittedAt).isAfter(deadline)
                : !submittedAt.isAfter(counting.deadlineAt());
    }

    /** Ordered anew, in an overdue episode of its own; what was reached before stays history. */
    void reopened(CountedDay due) {
        set(due, null);
        outsideSince = null;
        graceUntil = null;
        extension = ExtensionStand.NONE;
        onTimeOriginal = null;
        onTimeApproved = null;
        episode++;
    }

    void asked(boolean timely, Desk.Kind decider, LocalDate decideBy) {
        extension = extension.asked(timely, decider, decideBy);
    }

    void waived(LocalDate day) {
        extension = extension.waived(day);
    }

    /** @param until null for a refusal */
    void answered(LocalDate until) {
        extension = extension.answered();
        if (until != null) {
            extended(until);
        }
    }

    /** Overdue is counted anew from here; what climbed before stays history. */
    void extended(LocalDate until) {
        deadline = until;
        graceUntil = null;
        counting = Counting.WRITTEN;
        extension = extension.granted();
        episode++;
    }

    /** The order had the wrong day: as if it had been served with this one, and what climbed is counted anew from it. */
    void corrected(LocalDate until) {
        originalDeadline = until;
        deadline = until;
        graceUntil = null;
        counting = Counting.WRITTEN;
        episode++;
    }

    /** Whoever lists it says anew until when: overdue is counted from there, and no extension is used up. */
    void ordered(LocalDate until) {
        deadline = until;
        graceUntil = null;
        counting = Counting.WRITTEN;
        episode++;
    }

    /** Takes over the earlier date of a case that goes into this one, and how it was counted. */
    void broughtForward(CaseClock earlier, Restored left) {
        deadline = left.deadline();
        originalDeadline =
                earlier.originalDeadline.isBefore(originalDeadline) ? earlier.originalDeadline : originalDeadline;
        counting = left.counting();
    }

    void paused(CaseState from, LocalDate reviewOn) {
        pausedFrom = from;
        pauseReviewOn = reviewOn;
    }

    /** @return where the case stood */
    CaseState resumed(Restored time) {
        deadline = time.deadline();
        graceUntil = time.graceUntil();
        counting = time.counting();
        CaseState from = pausedFrom;
        pausedFrom = null;
        pauseReviewOn = null;
        return from;
    }

    /** Nothing runs while others act, be it that the school was late before. */
    void went(Instant now) {
        outsideSince = now;
    }

    void cameBack(Restored left, LocalDate until) {
        outsideSince = null;
        deadline = left.deadline();
        graceUntil = left.graceUntil();
        counting = left.counting();
        if (until != null) {
            deadline = until;
            graceUntil = null;
            counting = Counting.WRITTEN;
            episode++;
        }
    }

    /** Orders the school from now on, whoever was looked to before. */
    void schoolsOwn() {
        outsideSince = null;
    }

    /** What a stop gives back. */
    public record Restored(LocalDate deadline, LocalDate graceUntil, Counting counting) {}

    /** A date that was served stays until somebody decides, and one that somebody wrote since is none to count. */
    void reckoned(Reckoning now, boolean draft) {
        if (draft) {
            deadline = now.deadline();
            originalDeadline = now.deadline();
            counting = counting.provisional(now.provisional());
        } else if (deadline.equals(originalDeadline)) {
            counting = counting.provisional(now.provisional())
                    .recounted(now.deadline().equals(deadline) ? null : now.deadline());
        }
    }

    void settled(boolean moved) {
        deadline = moved ? counting.recounted() : deadline;
        counting = counting.recounted(null);
    }

    /** @param closed when the report came in that passed; null as long as none has, or where others acted */
    void measured(Instant issued, Instant closed, Workdays workdays) {
        reportPassedAt = closed;
        workdaysTaken = closed == null || issued == null
                ? null
                : workdays.workdaysBetween(BureauTime.dayOf(issued), BureauTime.dayOf(closed));
    }

    void list() {
        listed = true;
        timesListed++;
    }

    void delist() {
        listed = false;
    }
}
