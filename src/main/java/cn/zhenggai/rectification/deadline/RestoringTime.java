package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.dossier.Counting;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Gives back the time that a stop took. What was counted in working days gets back working days, everything else calendar
 * days; what was late already stays late by as much. A stop within one day gives nothing back.
 */
@Component
public class RestoringTime {

    private final Deadlines deadlines;

    /** By this calendar. */
    RestoringTime(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public record Stop(Instant from, Instant until) {

        LocalDate firstDay() {
            return BureauTime.dayOf(from);
        }

        LocalDate lastDay() {
            return BureauTime.dayOf(until);
        }

        boolean withinOneDay() {
            return firstDay().equals(lastDay());
        }
    }

    public CaseClock.Restored restored(CaseClock clock, Stop stop) {
        Counting counting = clock.counting();
        LocalDate deadline = later(clock.deadline(), counting.limitUnit(), stop);
        LocalDate grace = clock.graceUntil() == null ? null : later(clock.graceUntil(), Limit.Unit.WORKDAYS, stop);
        if (counting.deadlineAt() != null) {
            counting = counting.until(counting.deadlineAt().plus(Duration.between(stop.from(), stop.until())));
            deadline = BureauTime.dayOf(counting.deadlineAt());
        }
        return new CaseClock.Restored(deadline, grace, stop.withinOneDay() ? counting : counting.recounted(null));
    }

    /** Until when a step has time that waited during the stop. */
    public Due restored(RectificationCase subject, WorkItem item, Stop stop) {
        boolean ofTheDeadline = item.step() == Step.RECTIFY || item.step() == Step.SIGN_REPORT;
        return ofTheDeadline ? Due.by(subject.clock().work()) : Due.on(later(item.dueOn(), Limit.Unit.WORKDAYS, stop));
    }

    LocalDate later(LocalDate due, Limit.Unit counted, Stop stop) {
        if (stop.withinOneDay()) {
            return due;
        }
        if (counted == Limit.Unit.WORKDAYS) {
            return deadlines.plusWorkdays(stop.lastDay(), deadlines.workdaysBetween(stop.firstDay(), due));
        }
        LocalDate shifted = due.plusDays(ChronoUnit.DAYS.between(stop.firstDay(), stop.lastDay()));
        boolean late = due.isBefore(stop.firstDay());
        return late || deadlines.workday(shifted) ? shifted : deadlines.plusWorkdays(shifted, 1);
    }
}
