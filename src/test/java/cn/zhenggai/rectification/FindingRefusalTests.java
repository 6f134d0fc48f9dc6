package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which findings do not become cases, and with which words. */
abstract class FindingRefusalTests extends RefusalProof {

    @Test
    void aFindingThatSaysNothingNamesEverythingThatIsMissing() {
        FindingForm empty = office.finding()
                .school(null)
                .item(null)
                .severity(null)
                .source(null)
                .place(" ")
                .description("\u3000")
                .foundOn(null);
        refused(
                () -> open(empty),
                "schoolId schoolUnknown",
                "itemCode itemUnknown",
                "severity required",
                "source required",
                "place required",
                "description required",
                "foundOn required",
                "beforePhotos photoRequired");
    }

    /** A self-check is seen by one person only, so an inspector must not call his own finding one. */
    @Test
    void anInspectorsFindingIsNoSelfCheck() {
        refused(
                () -> open(office.finding().item(Office.PAPERWORK).source(Source.SELF_CHECK)),
                "source selfCheckOfTownship");
    }

    @Test
    void aHazardOfThingsNeedsAPhotoAndPaperworkNone() {
        refused(() -> open(office.finding()), "beforePhotos photoRequired");
        assertThat(open(office.finding().item(Office.PAPERWORK)).accepted()).isTrue();
    }

    @Test
    void aFindingIsOfTodayOrTheLastSixtyDays() {
        refused(() -> open(paperwork().foundOn(today().plusDays(1))), "foundOn inTheFuture");
        refused(() -> open(paperwork().foundOn(today().minusDays(61))), "foundOn tooLongAgo [60]");
        assertThat(open(paperwork().foundOn(today().minusDays(60))).accepted()).isTrue();
    }

    @Test
    void aDeadlineComesAfterTheDayOfIssueAndWithinAYear() {
        String farTooLate = "deadline deadlineTooFar [" + today().plusYears(1) + "]";
        refused(() -> open(paperwork().deadline(today())), "deadline deadlineNotAfterIssue");
        refused(() -> open(paperwork().deadline(today().plusYears(1).plusDays(1))), farTooLate);
        refused(() -> open(paperwork().deadline(LocalDate.MAX)), farTooLate);
        CaseWalk draft = office.paperwork();
        refused(draft, () -> sign(draft, today(), null), "deadline deadlineNotAfterIssue");
        refused(draft, () -> sign(draft, today().minusDays(1), null), "deadline deadlineNotAfterIssue");
        refused(draft, () -> sign(draft, today().plusYears(1).plusDays(1), null), farTooLate);
        assertThat(sign(draft, today().plusYears(1), null).accepted()).isTrue();
    }

    @Test
    void whatIsMajorByRuleCannotBeFoundAsGeneral() {
        refused(() -> open(office.finding().item(Office.PHYSICAL_MAJOR).photos(1)), "severity majorByRule");
    }

    @Test
    void majorAndZeroToleranceNeverEndOnTheSpot() {
        refused(
                () -> open(office.finding()
                        .item(Office.PHYSICAL_MAJOR)
                        .severity(Severity.MAJOR)
                        .photos(1)
                        .photosAfter(1)
                        .fixedOnTheSpot("校长01")),
                "fixedOnTheSpot majorNeverOnTheSpot");
        refused(
                () -> open(office.finding().item(Office.ETHICS).fixedOnTheSpot("校长01")),
                "fixedOnTheSpot zeroToleranceNeverOnTheSpot");
    }

    @Test
    void fixedOnTheSpotNeedsAWitnessTodayAndAPhotoOfEachPlace() {
        refused(
                () -> open(office.finding()
                        .photos(2)
                        .photosAfter(1)
                        .fixedOnTheSpot(" ")
                        .foundOn(today().minusDays(1))),
                "foundOn onTheSpotIsToday",
                "witness required",
                "afterPhotos afterPhotoForEach");
    }

    @Test
    void anotherSchoolsConflictOrAnotherBureausSchoolIsRefused() {
        Actor inspector = office.actor("inspector2");
        long school = office.county.school(TestCounty.OTHER_SCHOOL);
        office.people.declareConflict(inspector.personId(), school, "亲属任校长");
        try {
            refused(
                    () -> open(paperwork().by("inspector2").school(TestCounty.OTHER_SCHOOL)),
                    "schoolId conflictOfInterest");
        } finally {
            office.people.withdrawConflict(inspector.personId(), school);
        }
        refused(() -> open(paperwork().by("township.1").school(TestCounty.OTHER_SCHOOL)), "schoolId schoolUnknown");
        refused(() -> open(paperwork().school("AQ")), "schoolId schoolUnknown");
    }

    @Test
    void photosOfSomebodyElseOrUsedTwiceAreNotThere() {
        List<Long> foreign = office.photos.taken(office.actor("inspector2"), 1);
        refused(() -> open(office.finding().photos(foreign)), "beforePhotos photoGone");
        List<Long> own = office.photos.taken(office.actor("inspector1"), 1);
        List<Long> twice = List.of(own.get(0), own.get(0));
        refused(() -> open(office.finding().photos(twice)), "beforePhotos photoGone");
        refused(() -> open(office.finding().photos(own).documents(own)), "beforePhotos photoGone");
        refused(
                () -> open(office.finding().photos(own).photosAfter(own).fixedOnTheSpot("校长01")),
                "beforePhotos photoGone");
        office.open(office.finding().photos(own));
        refused(() -> open(office.finding().photos(own)), "beforePhotos photoGone");
    }

    @Test
    void aDocumentIsNoPhoto() {
        List<Long> paper = List.of(office.photos.document(office.actor("inspector1")));
        refused(() -> open(office.finding().photos(paper)), "beforePhotos photoGone");
        CaseWalk walk = office.general().to(CaseState.RECTIFYING);
        Attachment answer = new Attachment(
                office.photos.document(office.actor(CaseWalk.WORKER)),
                walk.before().get(0));
        refused(walk, () -> report(walk, work("已整改", null, answer)), "afterPhotos photoGone");
    }
}

@ProcessTest
class H2FindingRefusalTests extends FindingRefusalTests {}

@OnMariaDb
class MariaDbFindingRefusalTests extends FindingRefusalTests {}

@OnMySql
class MySqlFindingRefusalTests extends FindingRefusalTests {}
