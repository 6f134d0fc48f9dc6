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
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BureauTime.ZONE);

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
        if (due.lateAt(now)) {
            return late(due, now);
        }
        LocalDate today = BureauTime.dayOf(now);
        int left = workdays.workdaysBetween(today, due.day());
        boolean near = today.equals(due.day()) || left <= NEAR;
        String colour = near ? "amber" : "";
        String icon = near ? "clock-hour-4" : "calendar";
        String name = due.grace() ? "due.grace." : "due.";
        if (due.at() != null) {
            return today.equals(due.day())
                    ? chip(due, colour, icon, name + "hourToday", HOUR.format(due.at()))
                    : chip(due, colour, icon, name + "hour", MINUTE.format(due.at()));
        }
        if (today.equals(due.day())) {
            return chip(due, colour, icon, name + "today");
        }
        return near && left > 0
                ? chip(due, colour, icon, name + "near", left)
                : chip(due, colour, icon, name + "later", due.day().toString());
    }

    /** The last moment in full: {@code 2026-09-18 15:20}, or {@code 2026-09-18 24:00}. */
    public String last(DueBy due) {
        return due.at() == null ? due.day() + " 24:00" : MINUTE.format(due.at());
    }

    private Chip late(DueBy due, Instant now) {
        int late = workdays.workdaysBetween(due.day(), BureauTime.dayOf(now));
        boolean grace = due.inGraceAt(now);
        String key =
                (due.grace() ? "due.grace.late" : "due.late") + (late > 0 ? "" : "Today") + (grace ? "InGrace" : "");
        return chip(due, "red", "alarm", key, late, String.valueOf(due.graceUntil()));
    }

    private Chip chip(DueBy due, String colour, String icon, String key, Object... values) {
        return new Chip(colour, icon, key, values, last(due));
    }
}
