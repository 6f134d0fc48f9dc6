package cn.zhenggai.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.time.DueBy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        assertThat(said("2026-09-18T16:00:00Z", DueBy.on(DAY))).isEqualTo("due.late 1");
    }

    @Test
    void aLimitOfHoursEndsInItsHour() {
        DueBy due = DueBy.until(DAY, HOUR);
        assertThat(said("2026-09-17T01:00:00Z", due)).isEqualTo("due.hour 2026-09-18 15:20");
        assertThat(said("2026-09-18T07:20:00Z", due)).isEqualTo("due.hourToday 15:20");
        assertThat(said("2026-09-18T07:20:00.001Z", due)).isEqualTo("due.lateToday 0");
        assertThat(chips("2026-09-18T01:00:00Z").last(due)).isEqualTo("2026-09-18 15:20");
        assertThat(chips("2026-09-18T01:00:00Z").last(DueBy.on(DAY))).isEqualTo("2026-09-18 24:00");
    }

    @Test
    void aGraceIsCalledAGraceAndLatenessGoesOn() {
        DueBy given = DueBy.on(DAY).withGrace(DAY.plusDays(4));
        assertThat(said("2026-09-20T01:00:00Z", given)).isEqualTo("due.lateInGrace 2 2026-09-22");
        assertThat(said("2026-09-23T01:00:00Z", given)).isEqualTo("due.late 5");
        assertThat(said("2026-09-17T01:00:00Z", new DueBy.Grace(DAY))).isEqualTo("due.grace.near 1");
        assertThat(said("2026-09-20T01:00:00Z", new DueBy.Grace(DAY))).isEqualTo("due.grace.late 2");
    }

    @Test
    void toWhomItDoesNotCountAnEndIsADateWithItsHour() {
        for (String now : List.of("2026-09-17T01:00:00Z", "2026-09-18T01:00:00Z", "2026-09-20T01:00:00Z")) {
            assertThat(said(now, DueBy.on(DAY).uncounted())).isEqualTo("due.plain 2026-09-18");
            assertThat(said(now, DueBy.until(DAY, HOUR).uncounted())).isEqualTo("due.plain 2026-09-18 15:20");
            assertThat(said(now, new DueBy.Grace(DAY).uncounted())).isEqualTo("due.plain 2026-09-18");
        }
    }

    @Test
    void aChipIsRedFromTheMillisecondOnInWhichItIsLate() {
        for (DueBy due : List.of(
                DueBy.on(DAY),
                DueBy.until(DAY, HOUR),
                DueBy.on(DAY).withGrace(DAY.plusDays(4)),
                new DueBy.Grace(DAY),
                DueBy.on(DAY).uncounted())) {
            for (int beside = -1; beside <= 1; beside++) {
                Instant now = due.lastMoment().plusMillis(beside);
                DueChips chips = chips(now.toString());
                assertThat(chips.chip(due).colour().equals("red"))
                        .as("%s at %s", due, now)
                        .isEqualTo(due.lateAt(now))
                        .isEqualTo(chips.late(due));
            }
        }
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
