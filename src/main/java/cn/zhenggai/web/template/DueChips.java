package cn.zhenggai.web.template;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.shared.time.Workdays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How near an end is, or how long ago, in the same words and the same unit on every page. */
public class DueChips {

    private static final int NEAR = 3;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(BureauTime.ZONE);

    private final Workdays workdays;
    private final Clock clock;

    DueChips(Workdays workdays, Clock clock) {
        this.workdays = workdays;
        this.clock = clock;
    }

    /**
     * @param key of the message, with the values for it
     * @param last the end in full
     */
    public record Chip(String colour, String icon, String key, Object[] values, String last) {}

    public Chip chip(LocalDate day) {
        return chip(DueBy.on(day));
    }

    public Chip chip(DueBy due) {
        Instant now = clock.instant();
        if (due instanceof DueBy.Uncounted) {
            return chip(due, "", "calendar", "due.plain", due.named());
        }
        return due.lateAt(now) ? late(due, now) : coming(due, BureauTime.dayOf(now));
    }

    public boolean late(DueBy due) {
        return due.lateAt(clock.instant());
    }

    /** The last moment in full: {@code 2026-09-18 15:20}, or {@code 2026-09-18 24:00}. */
    public String last(DueBy due) {
        return due.at() == null ? due.named() + " 24:00" : due.named();
    }

    private Chip coming(DueBy due, LocalDate today) {
        int left = workdays.workdaysBetween(today, due.day());
        boolean now = today.equals(due.day());
        boolean near = now || left <= NEAR;
        String colour = near ? "amber" : "";
        String icon = near ? "clock-hour-4" : "calendar";
        String name = due instanceof DueBy.Grace ? "due.grace." : "due.";
        if (due.at() != null) {
            return now
                    ? chip(due, colour, icon, name + "hourToday", HOUR.format(due.at()))
                    : chip(due, colour, icon, name + "hour", due.named());
        }
        if (now) {
            return chip(due, colour, icon, name + "today");
        }
        return near && left > 0
                ? chip(due, colour, icon, name + "near", left)
                : chip(due, colour, icon, name + "later", due.named());
    }

    private Chip late(DueBy due, Instant now) {
        int late = workdays.workdaysBetween(due.day(), BureauTime.dayOf(now));
        String key = (due instanceof DueBy.Grace ? "due.grace.late" : "due.late") + (late > 0 ? "" : "Today");
        return due instanceof DueBy.Deadline deadline && deadline.inGraceAt(now)
                ? chip(due, "red", "alarm", key + "InGrace", late, String.valueOf(deadline.graceUntil()))
                : chip(due, "red", "alarm", key, late);
    }

    private Chip chip(DueBy due, String colour, String icon, String key, Object... values) {
        return new Chip(colour, icon, key, values, last(due));
    }
}
