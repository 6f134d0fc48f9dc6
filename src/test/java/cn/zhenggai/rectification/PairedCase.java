package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import java.time.LocalDate;

/** The case of one pair, and what its deadline has to be, told without the case. */
class PairedCase {

    final CaseWalk walk;
    private final Deadlines calendar;
    private final int workdays;
    private LocalDate deadline;
    private boolean counted = true;
    private LocalDate stoppedOn;
    /** What was asked for last, and the last letter. */
    LocalDate askedUntil;

    long letter;
    /** The next report answers with a picture of another school. */
    boolean steals;

    PairedCase(CaseWalk walk, Deadlines calendar, LocalDate issued, int workdays) {
        this.walk = walk;
        this.calendar = calendar;
        this.workdays = workdays;
        deadline = calendar.plusWorkdays(issued, workdays);
    }

    LocalDate deadline() {
        return deadline;
    }

    boolean stopped() {
        return stoppedOn != null;
    }

    void stops(LocalDate today) {
        stoppedOn = stoppedOn == null ? today : stoppedOn;
    }

    void goesOn(LocalDate today) {
        if (!today.equals(stoppedOn)) {
            deadline = counted
                    ? calendar.plusWorkdays(today, calendar.workdaysBetween(stoppedOn, deadline))
                    : onWorkday(deadline.plusDays(stoppedOn.datesUntil(today).count()));
        }
        stoppedOn = null;
    }

    void written(LocalDate day) {
        counted = counted && day.equals(deadline);
        deadline = day;
    }

    void recounted(LocalDate day) {
        deadline = day;
    }

    void reopened(LocalDate today) {
        deadline = calendar.plusWorkdays(today, Math.max(1, workdays / 2));
        counted = true;
    }

    private LocalDate onWorkday(LocalDate day) {
        return calendar.workday(day) ? day : calendar.plusWorkdays(day, 1);
    }
}
