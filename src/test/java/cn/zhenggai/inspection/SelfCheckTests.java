package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.inspection.selfcheck.OverdueReports;
import cn.zhenggai.inspection.selfcheck.ReportingUp;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school looks through itself: the small things stay inside, the grave ones go up. */
@TimeAtHand
abstract class SelfCheckTests {

    private static final String OFFICER = "officer." + TestCounty.SCHOOL;
    private static final String PRINCIPAL = "principal." + TestCounty.SCHOOL;

    @Autowired
    VisitDesk desk;

    @Autowired
    ReportingUp reporting;

    @Autowired
    ReadingVisits reading;

    @Autowired
    OverdueReports overdue;

    @Autowired
    ReadingCase cases;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settled() {
        clock.at("2026-09-07T10:00:00");
        desk.county.settle();
    }

    @Test
    void aGeneralThingIsMendedInsideByWhoeverIsNamed() {
        VisitFinding found = desk.found(OFFICER, VisitDesk.FIRE, Severity.GENERAL);
        long visit = desk.selfCheck();
        Outcome<VisitReceipt> nobody = desk.record(OFFICER, visit, desk.record(found));
        assertThat(nobody.refusal().reasons()).extracting(Refusal.Reason::code).contains("visit.assigneeMissing");

        CaseNumber number = desk.record(
                        OFFICER, visit, desk.record(desk.mendedBy(found, "worker." + TestCounty.SCHOOL)))
                .orThrow()
                .opened()
                .get(0);

        assertThat(facts(number).state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(facts(number).ties().insideSchool()).isTrue();
        assertThat(facts(number).source()).isEqualTo(Source.SELF_CHECK);
    }

    @Test
    void scenario37_aMajorSelfFoundHazardIsFlaggedWhenItIsNotReportedUpWithinADay() {
        FindingLine line = waiting();
        clock.forward(Duration.ofHours(23));
        assertThat(flagged(line)).isFalse();
        clock.forward(Duration.ofHours(2));
        assertThat(flagged(line)).isTrue();

        reporting.report(line.visitId(), line.id(), desk.actor(PRINCIPAL)).orThrow();

        assertThat(flagged(line)).as("stays on record").isTrue();
        assertThat(line(line).lateAt(clock.instant())).isTrue();
    }

    @Test
    void scenario37_reportedInTimeItIsAFormalCaseAndNoMinus() {
        FindingLine line = waiting();

        CaseNumber number =
                reporting.report(line.visitId(), line.id(), desk.actor(OFFICER)).orThrow();

        assertThat(facts(number).state()).isEqualTo(CaseState.DRAFT);
        assertThat(facts(number).severity()).isEqualTo(Severity.MAJOR);
        assertThat(facts(number).source()).isEqualTo(Source.SELF_CHECK);
        assertThat(facts(number).ties().insideSchool()).isFalse();
        assertThat(cases.story(number, desk.actor("director")).files("BEFORE")).hasSize(1);
        clock.forward(Duration.ofDays(3));
        assertThat(flagged(line)).isFalse();
        assertThat(reporting
                        .report(line.visitId(), line.id(), desk.actor(OFFICER))
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void whatIsReportedUpTakesTheOriginalOfItsMarkedPhotoAlong() {
        Actor officer = desk.actor(OFFICER);
        long original = desk.photos.handedIn(officer, Photos.jpeg(77_401));
        long marked = desk.photos.marked(officer, original, 77_401);
        long visit = desk.selfCheck();
        VisitFinding found =
                VisitDesk.finding(VisitDesk.E_BIKE, Severity.MAJOR, "车棚", List.of(marked), List.of(), null, null);
        desk.record(OFFICER, visit, desk.record(found)).orThrow();
        FindingLine line = reading.sheet(visit, officer).findings().get(0);

        CaseNumber number =
                reporting.report(visit, line.id(), desk.actor(PRINCIPAL)).orThrow();

        assertThat(cases.story(number, desk.actor("director")).files())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.id()).isEqualTo(marked);
                    assertThat(file.original().id()).isEqualTo(original);
                });
    }

    @Test
    void nobodyFromOutsideReportsUpForTheSchool() {
        FindingLine line = waiting();

        assertThat(reporting
                        .report(line.visitId(), line.id(), desk.actor("registrar"))
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void theReceiptStaysTheSameAfterReportingUp() {
        long visit = desk.selfCheck();
        VisitRecord record = desk.record(desk.found(OFFICER, VisitDesk.E_BIKE, Severity.MAJOR));
        VisitReceipt first = desk.record(OFFICER, visit, record).orThrow();
        FindingLine line = reading.sheet(visit, desk.actor(OFFICER)).findings().get(0);
        reporting.report(visit, line.id(), desk.actor(OFFICER)).orThrow();

        assertThat(desk.record(OFFICER, visit, record).orThrow()).isEqualTo(first);
    }

    private FindingLine waiting() {
        long visit = desk.selfCheck();
        VisitReceipt receipt = desk.record(
                        OFFICER, visit, desk.record(desk.found(OFFICER, VisitDesk.E_BIKE, Severity.MAJOR)))
                .orThrow();
        assertThat(receipt.findings().get(0).outcome()).isEqualTo(VisitReceipt.Outcome.WAITING);
        return reading.sheet(visit, desk.actor(OFFICER)).findings().get(0);
    }

    private FindingLine line(FindingLine one) {
        return reading.sheet(one.visitId(), desk.actor(OFFICER)).findings().get(0);
    }

    private boolean flagged(FindingLine line) {
        return overdue.seenBy(desk.actor("registrar")).stream().anyMatch(late -> late.visitId() == line.visitId());
    }

    private CaseFacts facts(CaseNumber number) {
        return cases.story(number, desk.actor("director")).facts();
    }
}

@ProcessTest
class H2SelfCheckTests extends SelfCheckTests {}

@OnMariaDb
class MariaDbSelfCheckTests extends SelfCheckTests {}
