package cn.zhenggai.calendar;

import static cn.zhenggai.calendar.Known.day;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.calendar.year.PublishedYears;
import cn.zhenggai.calendar.year.ReadingSheet;
import cn.zhenggai.calendar.year.YearFiles;
import cn.zhenggai.calendar.year.YearSheet;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar as it is kept: loaded, changed, told. */
@RecordApplicationEvents
abstract class KeepingCalendarTests {

    @Autowired
    TestCounty county;

    @Autowired
    LoadingYear loading;

    @Autowired
    YearFiles files;

    @Autowired
    KeepingCountyDays days;

    @Autowired
    SettingTerms terms;

    @Autowired
    ReadingCalendar calendar;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Schooling schooling;

    @Autowired
    Almanacs almanacs;

    @Autowired
    CalendarRows rows;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private Actor admin;

    @BeforeEach
    void settle() {
        admin = county.settle().actor("admin");
    }

    @AfterEach
    void asItWas() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from calendar_year where year_no not between 2024 and 2026")
                    .update();
            jdbc.sql("delete from calendar_day where on_day not between '2024-01-01' and '2026-12-31'"
                            + " or scope <> 'STATE'")
                    .update();
            jdbc.sql("delete from school_term").update();
            jdbc.sql("delete from calendar_named_day").update();
            rows.countRevision();
        });
        almanacs.look();
    }

    @Test
    void theYearsThatComeWithTheProgramAreThereAfterTheStart() {
        assertThat(calendar.years()).extracting(YearLoaded::year).containsExactly(2024, 2025, 2026);
        assertThat(calendar.years()).extracting(YearLoaded::source).containsOnly(YearLoaded.Source.FILE);
        assertThat(deadlines.after(day("2026-02-13"), Limit.workdays(5))).isEqualTo("2026-02-27");
        files.afterSingletonsInstantiated();
        assertThat(events.stream(CalendarChanged.class)).isEmpty();
    }

    @Test
    void askingCostsNoStatement() {
        StatementCount asked = StatementCount.of(() -> {
            deadlines.reckon(day("2026-09-16"), Limit.workdays(20));
            deadlines.workdaysBetween(day("2024-01-01"), day("2026-12-31"));
            calendar.soonMissing();
        });
        assertThat(asked.count()).isZero();
    }

    @Test
    void aLoadedYearCountsAtOnceIsToldOnceAndNotTwice() {
        LocalDate from = day("2026-12-28");
        assertThat(deadlines.reckon(from, Limit.workdays(5)).provisional()).isTrue();
        String list = ReadingSheetTests.SOUND + "2027-01-04,off,元旦\n";
        assertThat(loading.load(admin, list, "2027.csv", "测试文号").orThrow()).isTrue();
        assertThat(deadlines.reckon(from, Limit.workdays(5)))
                .extracting(Reckoning::deadline, Reckoning::provisional)
                .containsExactly(day("2027-01-06"), false);
        assertThat(loading.load(admin, list, "again.csv", null).orThrow()).isFalse();
        assertThat(events.stream(CalendarChanged.class))
                .containsExactly(new CalendarChanged(day("2027-01-01"), day("2027-12-31")));
        assertThat(calendar.year(2027).loaded())
                .extracting(YearLoaded::loadedByName, YearLoaded::origin, YearLoaded::paper)
                .containsExactly(admin.name(), "2027.csv", "测试文号");
        loading.load(admin, ReadingSheetTests.SOUND, "corrected.csv", null).orThrow();
        assertThat(deadlines.after(from, Limit.workdays(5))).isEqualTo("2027-01-05");
    }

    @Test
    void aFileThatDiffersFromWhatWasLoadedChangesNothing() {
        YearSheet other = ReadingSheet.read(
                ReadingSheetTests.SOUND.replace("2027", "2026").replace("05-08", "05-09"), null);
        assertThat(other.sound()).isTrue();
        loading.loadFile(other, "config/calendar/2026.csv");
        assertThat(deadlines.after(day("2026-02-13"), Limit.workdays(5))).isEqualTo("2026-02-27");
        assertThat(events.stream(CalendarChanged.class)).isEmpty();
    }

    @Test
    void aFaultyListIsRefusedAndChangesNothing() {
        assertThat(loading.load(admin, "2027-01-01,holiday,元旦", "x.csv", null).accepted())
                .isFalse();
        assertThat(calendar.year(2027).provisional()).isTrue();
    }

    @Test
    void whoChangesCountsWithItBeforeTheCommitAndOthersAfterIt() {
        LocalDate from = day("2026-11-23");
        transactions.executeWithoutResult(status -> {
            days.put(admin, day("2026-11-24"), CalendarDay.Kind.OFF, "县庆").orThrow();
            assertThat(deadlines.plusWorkdays(from, 1)).isEqualTo("2026-11-25");
            assertThat(CompletableFuture.supplyAsync(() -> deadlines.plusWorkdays(from, 1))
                            .join())
                    .isEqualTo("2026-11-24");
        });
        assertThat(CompletableFuture.supplyAsync(() -> deadlines.plusWorkdays(from, 1))
                        .join())
                .isEqualTo("2026-11-25");
        days.remove(admin, day("2026-11-24"));
        assertThat(deadlines.plusWorkdays(from, 1)).isEqualTo("2026-11-24");
        LocalDate day = day("2026-11-24");
        assertThat(events.stream(CalendarChanged.class))
                .containsExactly(new CalendarChanged(day, day), new CalendarChanged(day, day));
    }

    @Test
    void aChangeThatWasTakenBackNeverCounted() {
        LocalDate from = day("2026-11-23");
        transactions.executeWithoutResult(status -> {
            days.put(admin, day("2026-11-24"), CalendarDay.Kind.OFF, "县庆").orThrow();
            status.setRollbackOnly();
        });
        assertThat(deadlines.plusWorkdays(from, 1)).isEqualTo("2026-11-24");
    }

    @Test
    void anotherNodesChangeIsNoticed() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("insert into calendar_day (scope, on_day, kind, name)"
                            + " values ('COUNTY', '2026-11-24', 'OFF', '县庆')")
                    .update();
            rows.countRevision();
        });
        almanacs.look();
        assertThat(deadlines.plusWorkdays(day("2026-11-23"), 1)).isEqualTo("2026-11-25");
    }

    @Test
    void termsAreSetMovedAndRemovedAndTheSpanReachesBackToWhatWasCounted() {
        assertThat(schooling.termStartAfter(day("2026-08-01"))).contains(day("2026-09-01"));
        terms.put(admin, null, "2026年秋季学期", day("2026-09-07"), day("2027-01-22"))
                .orThrow();
        assertThat(schooling.termStartAfter(day("2026-08-01"))).contains(day("2026-09-07"));
        assertThat(schooling.termStartAfter(day("2026-09-07"))).isEqualTo(Optional.empty());
        assertThat(deadlines.after(day("2026-08-01"), Limit.until(Milestone.BEFORE_TERM)))
                .isEqualTo("2026-09-04");
        assertThat(events.stream(CalendarChanged.class))
                .as("from the working day before the term that was assumed")
                .containsExactly(new CalendarChanged(day("2026-08-31"), day("2027-01-22")));
        assertThat(terms.put(admin, null, "重叠", day("2026-12-01"), day("2027-02-01"))
                        .accepted())
                .isFalse();
        assertThat(terms.put(admin, null, "倒置", day("2027-07-01"), day("2027-03-01"))
                        .accepted())
                .isFalse();
        long id = calendar.year(2026).terms().stream()
                .filter(term -> !term.assumed())
                .findFirst()
                .orElseThrow()
                .id();
        terms.remove(admin, id);
        assertThat(schooling.termStartAfter(day("2026-08-01"))).contains(day("2026-09-01"));
    }

    @Test
    void theFloodSeasonIsSetForAYear() {
        terms.flood(admin, day("2026-05-15")).orThrow();
        assertThat(deadlines.after(day("2026-03-01"), Limit.until(Milestone.BEFORE_FLOOD)))
                .isEqualTo("2026-05-14");
        terms.flood(admin, day("2026-05-20")).orThrow();
        assertThat(deadlines.after(day("2026-03-01"), Limit.until(Milestone.BEFORE_FLOOD)))
                .isEqualTo("2026-05-19");
    }

    @Test
    void daysOfTheDecemberBeforeComeWithTheYearAndCountMoreThanTheFormerList() {
        loading.load(admin, PublishedYears.notice(2018), "-", null).orThrow();
        assertThat(deadlines.workday(day("2018-12-29"))).isFalse();
        assertThat(deadlines.workday(day("2018-12-31"))).isTrue();
        loading.load(admin, PublishedYears.notice(2019), "-", null).orThrow();
        assertThat(deadlines.workday(day("2018-12-29"))).isTrue();
        assertThat(deadlines.workday(day("2018-12-31"))).isFalse();
        assertThat(events.stream(CalendarChanged.class))
                .last()
                .isEqualTo(new CalendarChanged(day("2018-12-29"), day("2019-12-31")));
        assertThat(loading.load(admin, PublishedYears.notice(2019), "-", null).orThrow())
                .as("the same once more")
                .isFalse();
        String corrected = loading.look(PublishedYears.notice(2018)).text() + "2018-12-31,off,补休\n";
        loading.load(admin, corrected, "-", null).orThrow();
        assertThat(deadlines.workday(day("2018-12-29")))
                .as("the list of 2018 says nothing of what that of 2019 says later")
                .isTrue();
        assertThat(calendar.day(day("2018-12-31")))
                .get()
                .extracting(Reckoning.CountedDay::name)
                .isEqualTo("元旦");
        String without = loading.look(PublishedYears.notice(2019))
                .text()
                .lines()
                .filter(line -> !line.startsWith("2018"))
                .collect(Collectors.joining("\n"));
        loading.load(admin, without, "-", null).orThrow();
        assertThat(deadlines.workday(day("2018-12-29"))).isFalse();
        assertThat(events.stream(CalendarChanged.class))
                .last()
                .isEqualTo(new CalendarChanged(day("2018-12-29"), day("2019-12-31")));
    }

    @Test
    void aChangeOfAYearIsSeenDayByDayBeforeItIsMade() {
        YearSheet sheet = loading.look(PublishedYears.notice(2026).replace("5月9日（周六）", "5月10日（周日）"));
        assertThat(calendar.changes(2026, sheet.days()))
                .extracting(ReadingCalendar.Changed::day)
                .containsExactly(day("2026-05-09"), day("2026-05-10"));
        assertThat(calendar.changes(
                        2026, loading.look(PublishedYears.notice(2026)).days()))
                .isEmpty();
    }

    @Test
    void theComingYearIsMissedFromOctoberOn() {
        assertThat(calendar.missing()).containsExactly(2027);
        assertThat(calendar.soonMissing()).isEqualTo(1);
        loading.load(admin, ReadingSheetTests.SOUND, "2027.csv", null).orThrow();
        assertThat(calendar.missing()).isEmpty();
        assertThat(calendar.soonMissing()).isZero();
    }
}

@ProcessTest
class H2KeepingCalendarTests extends KeepingCalendarTests {}

@OnMariaDb
class MariaDbKeepingCalendarTests extends KeepingCalendarTests {}

@OnMySql
class MySqlKeepingCalendarTests extends KeepingCalendarTests {}
