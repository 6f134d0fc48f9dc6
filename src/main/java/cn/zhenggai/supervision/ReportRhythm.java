package cn.zhenggai.supervision;

import java.time.LocalDate;

/** How often the school reports. */
public enum ReportRhythm {
    WEEKLY(7),
    TEN_DAYS(10);

    private final int days;

    ReportRhythm(int days) {
        this.days = days;
    }

    /** The next day for a report, counted on from the last one; what was missed meanwhile is not asked for twice. */
    LocalDate after(LocalDate due, LocalDate today) {
        LocalDate next = due.plusDays(days);
        while (!next.isAfter(today)) {
            next = next.plusDays(days);
        }
        return next;
    }

    LocalDate first(LocalDate registered) {
        return registered.plusDays(days);
    }
}
