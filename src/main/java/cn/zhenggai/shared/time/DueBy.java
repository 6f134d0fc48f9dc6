package cn.zhenggai.shared.time;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Until when something is in time, as whoever reads it may count it. */
public sealed interface DueBy {

    DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BureauTime.ZONE);

    /** In time until 24:00 of this day, unless it has an hour. */
    LocalDate day();

    /** The hour of that day in which a limit of hours ends, null when the whole day is in time. */
    default @Nullable Instant at() {
        return null;
    }

    /** From the next millisecond on it is late. */
    default Instant lastMoment() {
        Instant hour = at();
        return hour != null ? hour : BureauTime.endOf(day());
    }

    default boolean lateAt(Instant now) {
        return now.isAfter(lastMoment());
    }

    /** As it is named wherever it is only named: the day, with its hour where a limit of hours ends. */
    default String named() {
        Instant hour = at();
        return hour == null ? day().toString() : MINUTE.format(hour);
    }

    /** The same end for somebody who does not count it: to him it is a date, and never late. */
    default DueBy uncounted() {
        return new Uncounted(day(), at());
    }

    static Deadline on(LocalDate day) {
        return until(day, null);
    }

    /** @param at null when the whole day is in time */
    static Deadline until(LocalDate day, @Nullable Instant at) {
        return new Deadline(day, at, null);
    }

    /** Of a row's columns {@code deadline} and {@code deadline_at}; null where none runs. */
    static @Nullable Deadline read(ResultSet row) throws SQLException {
        LocalDate day = BureauTime.day(row, "deadline");
        return day == null ? null : until(day, BureauTime.moment(row, "deadline_at"));
    }

    /** As rows keep it that know the moment after which it is late. */
    static Deadline kept(LocalDate day, Instant last) {
        return until(day, last.equals(BureauTime.endOf(day)) ? null : last);
    }

    /** @param graceUntil the last day of a grace beside it, null for none; lateness goes on being counted from the deadline */
    record Deadline(
            LocalDate day, @Nullable Instant at, @Nullable LocalDate graceUntil) implements DueBy {

        public Deadline withGrace(@Nullable LocalDate until) {
            return new Deadline(day, at, until);
        }

        public boolean inGraceAt(Instant now) {
            return graceUntil != null && !now.isAfter(BureauTime.endOf(graceUntil));
        }
    }

    /** A day that a rejecting opinion allowed is itself the end. */
    record Grace(LocalDate day) implements DueBy {}

    record Uncounted(LocalDate day, @Nullable Instant at) implements DueBy {

        @Override
        public boolean lateAt(Instant now) {
            return false;
        }
    }
}
