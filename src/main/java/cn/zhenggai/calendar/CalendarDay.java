package cn.zhenggai.calendar;

import java.time.LocalDate;

/** A day that is not what its place in the week says. */
public record CalendarDay(LocalDate day, Kind kind, String name) {

    public enum Kind {
        OFF,
        WORK
    }

    public boolean off() {
        return kind == Kind.OFF;
    }
}
