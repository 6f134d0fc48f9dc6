package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhenggai.TestCounty;
import cn.zhenggai.document.PrintingVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.record.RecordChecks;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.ProcessTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The server's moment of receiving, and how long before it the device says that things happened. */
@ProcessTest
class TimesOfVisitTests {

    private static final String ME = "inspector1";
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Autowired
    VisitDesk desk;

    @Autowired
    TestCounty county;

    @Autowired
    ReadingVisits reading;

    @Autowired
    PrintingVisit printing;

    @Autowired
    Clock clock;

    @BeforeEach
    void settled() {
        county.settle();
    }

    @Test
    void aRecordThatWaitedTwoDaysForANetworkKeepsItsTrueDay() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        Instant now = BureauTime.now(clock);
        desk.record(ME, visit, told(desk.record(), times(now, TWO_DAYS.plusHours(1), TWO_DAYS, false)))
                .orThrow();
        VisitSheet sheet = reading.sheet(visit, desk.actor(ME));
        assertThat(sheet.on()).isEqualTo(BureauTime.dayOf(now.minus(TWO_DAYS.plusHours(1))));
        assertThat(sheet.leftAt()).isCloseTo(now.minus(TWO_DAYS), within(5, ChronoUnit.SECONDS));
        assertThat(sheet.timesPutRight()).isFalse();
    }

    @Test
    void whatTheClockOfThePhoneSaysNeitherRefusesNorFalsifiesARecord() {
        for (Duration wrong : new Duration[] {TWO_DAYS, TWO_DAYS.negated(), Duration.ofDays(400)}) {
            long visit = desk.visit(VisitMode.ANNOUNCED);
            Instant now = BureauTime.now(clock);
            VisitRecord record = desk.record();
            VisitRecord sent = told(
                    at(record, record.arrivedAt().plus(wrong), record.leftAt().plus(wrong)),
                    times(now, Duration.ofHours(2), Duration.ofMinutes(1), false));
            desk.record(ME, visit, sent).orThrow();
            assertThat(reading.sheet(visit, desk.actor(ME)).arrivedAt())
                    .isCloseTo(now.minus(Duration.ofHours(2)), within(5, ChronoUnit.SECONDS));
        }
    }

    @Test
    void theRecordSaysThatItsTimesWerePutRight() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        Instant now = BureauTime.now(clock);
        desk.record(ME, visit, told(desk.record(), times(now, Duration.ofHours(2), Duration.ofHours(1), true)))
                .orThrow();
        VisitSheet sheet = reading.sheet(visit, desk.actor(ME));
        assertThat(sheet.timesPutRight()).isTrue();
        assertThat(printing.paper(sheet, desk.actor(ME)).toString()).contains("到离校时间经检查人员更正");
    }

    @Test
    void theSameRecordSentLaterIsTheSameThoughItWasLongerAgo() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        Instant now = BureauTime.now(clock);
        VisitRecord record = desk.record();
        VisitReceipt first = desk.record(
                        ME, visit, told(record, times(now, Duration.ofHours(2), Duration.ofHours(1), false)))
                .orThrow();
        Outcome<VisitReceipt> again =
                desk.record(ME, visit, told(record, times(now, Duration.ofHours(50), Duration.ofHours(49), false)));
        assertThat(again.orThrow()).isEqualTo(first);
        assertThat(reading.sheet(visit, desk.actor(ME)).arrivedAt())
                .isCloseTo(now.minus(Duration.ofHours(2)), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void whatIsTooLongAgoOrNotToldIsRefusedAtItsPlace() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        Instant now = BureauTime.now(clock);
        Duration ago = Duration.ofDays(RecordChecks.OLDEST_DAYS + 1);
        assertThat(desk.record(ME, visit, told(desk.record(), times(now.minus(ago), ago, ago, false)))
                        .refusal()
                        .reasons())
                .anyMatch(reason ->
                        "arrivedAt".equals(reason.field()) && reason.code().equals("tooLongAgo"));
        assertThat(desk.record(ME, visit, told(desk.record(), new VisitRecord.Times(null, null, 5L, false)))
                        .refusal()
                        .reasons())
                .anyMatch(reason ->
                        "arrivedAt".equals(reason.field()) && reason.code().equals("required"));
    }

    private static VisitRecord.Times times(Instant now, Duration arrived, Duration left, boolean putRight) {
        return new VisitRecord.Times(now.minus(Duration.ofDays(5)), arrived.toMillis(), left.toMillis(), putRight);
    }

    private static VisitRecord told(VisitRecord record, VisitRecord.Times times) {
        return new VisitRecord(
                record.key(),
                record.arrivedAt(),
                record.leftAt(),
                record.results(),
                record.findings(),
                record.methods(),
                record.companions(),
                record.opinion(),
                record.signature(),
                record.supplement(),
                times);
    }

    private static VisitRecord at(VisitRecord record, Instant arrived, Instant left) {
        return new VisitRecord(
                record.key(),
                arrived,
                left,
                record.results(),
                record.findings(),
                record.methods(),
                record.companions(),
                record.opinion(),
                record.signature(),
                record.supplement());
    }
}
