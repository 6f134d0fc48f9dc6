package cn.zhenggai.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.time.DueBy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** One word for each distance; every day works here. */
class DueChipsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-09-18");
    private static final Instant HOUR = Instant.parse("2026-09-18T07:20:00Z");

    @Test
    void aDayIsInTimeUntilItsMidnightInTheOffice() {
        assertThat(said("2026-09-10T01:00:00Z", DueBy.on(DAY))).isEqualTo("due.later 2026-09-18");
        assertThat(said("2026-09-15T01:00:00Z", DueBy.on(DAY))).isEqualTo("due.near 3");
        assertThat(said("2026-09-18T15:59:59.999Z", DueBy.on(DAY))).isEqualTo("due.today");
        assertThat(said("2026-09-18T16:00:00Z", DueBy.on(DAY))).isEqualTo("due.late 1 null");
    }

    @Test
    void aLimitOfHoursEndsInItsHour() {
        DueBy due = DueBy.until(DAY, HOUR);
        assertThat(said("2026-09-17T01:00:00Z", due)).isEqualTo("due.hour 2026-09-18 15:20");
        assertThat(said("2026-09-18T07:20:00Z", due)).isEqualTo("due.hourToday 15:20");
        assertThat(said("2026-09-18T07:20:00.001Z", due)).isEqualTo("due.lateToday 0 null");
        assertThat(chips("2026-09-18T01:00:00Z").last(due)).isEqualTo("2026-09-18 15:20");
        assertThat(chips("2026-09-18T01:00:00Z").last(DueBy.on(DAY))).isEqualTo("2026-09-18 24:00");
    }

    @Test
    void aGraceIsCalledAGraceAndLatenessGoesOn() {
        DueBy given = DueBy.on(DAY).withGrace(DAY.plusDays(4));
        assertThat(said("2026-09-20T01:00:00Z", given)).isEqualTo("due.lateInGrace 2 2026-09-22");
        assertThat(said("2026-09-23T01:00:00Z", given)).isEqualTo("due.late 5 2026-09-22");
        assertThat(said("2026-09-17T01:00:00Z", DueBy.ofGrace(DAY))).isEqualTo("due.grace.near 1");
        assertThat(said("2026-09-20T01:00:00Z", DueBy.ofGrace(DAY))).isEqualTo("due.grace.late 2 null");
    }

    private static String said(String now, DueBy due) {
        DueChips.Chip chip = chips(now).chip(due);
        StringBuilder said = new StringBuilder(chip.key());
        for (Object value : chip.values()) {
            said.append(' ').append(value);
        }
        return said.toString();
    }

    private static DueChips chips(String now) {
        return new DueChips(
                (from, to) -> (int) ChronoUnit.DAYS.between(from, to), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
