package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused, with which words, and that a refusal leaves no trace. */
abstract class RefusalTests {

    /** One character of four bytes, which is two chars in Java. */
    private static final String RARE = "𠮷";

    private static final String LONE_SURROGATE = "坏\uD842字";

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @AfterEach
    void workAndLogAreWhole() {
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(office.log.verify().faults()).isEmpty();
    }

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
                "foundOn required");
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
        refused(() -> open(paperwork().deadline(today())), "deadline deadlineNotAfterIssue");
        refused(() -> open(paperwork().deadline(today().plusYears(1).plusDays(1))), "deadline deadlineTooFar");
        refused(() -> open(paperwork().deadline(LocalDate.MAX)), "deadline deadlineTooFar");
        CaseWalk draft = office.paperwork();
        refused(draft, () -> sign(draft, today(), null), "deadline deadlineNotAfterIssue");
        refused(draft, () -> sign(draft, today().minusDays(1), null), "deadline deadlineNotAfterIssue");
        refused(draft, () -> sign(draft, today().plusYears(1).plusDays(1), null), "deadline deadlineTooFar");
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

    @Test
    void everyPhotoOfTheHazardNeedsAnAnswerAndTheMissingAreCounted() {
        CaseWalk walk = office.open(office.finding().photos(2)).to(CaseState.RECTIFYING);
        Actor worker = office.actor(CaseWalk.WORKER);
        refused(walk, () -> report(walk, work("已整改", null)), "afterPhotos afterPhotoMissing [2]");
        Attachment one =
                new Attachment(office.photos.taken(worker), walk.before().get(0));
        refused(walk, () -> report(walk, work("已整改", null, one)), "afterPhotos afterPhotoMissing [1]");
        Attachment same =
                new Attachment(office.photos.taken(worker), walk.before().get(0));
        refused(walk, () -> report(walk, work("已整改", null, one, same)), "afterPhotos afterPhotoMissing [1]");
        Attachment loose = new Attachment(office.photos.taken(worker), null);
        refused(walk, () -> report(walk, work("已整改", null, one, loose)), "afterPhotos afterPhotoMissing [1]");
        Attachment other =
                new Attachment(office.photos.taken(worker), walk.before().get(1));
        assertThat(report(walk, work("已整改", null, one, other)).accepted()).isTrue();
    }

    @Test
    void thePhotosOfARejectedRoundAnswerNothingInTheNext() {
        CaseWalk walk = office.general().to(CaseState.SUBMITTED).rejected();
        refused(walk, () -> report(walk, work("已整改", null)), "afterPhotos afterPhotoMissing [1]");
    }

    @Test
    void thePhotosOfAReturnedReportStillCount() {
        CaseWalk walk = office.general().to(CaseState.SCHOOL_REVIEW).reportReturned("写清楚");
        assertThat(report(walk, work("已更换灭火器", null)).accepted()).isTrue();
    }

    @Test
    void anAnswerBelongsToAPhotoOfThisCase() {
        CaseWalk walk = office.general().to(CaseState.RECTIFYING);
        Actor worker = office.actor(CaseWalk.WORKER);
        Attachment right =
                new Attachment(office.photos.taken(worker), walk.before().get(0));
        long foreign = office.general().before().get(0);
        long nowhere = Long.MAX_VALUE;
        long staged = office.photos.taken(worker);
        for (long pair : new long[] {foreign, nowhere, staged}) {
            Attachment wrong = new Attachment(office.photos.taken(worker), pair);
            refused(walk, () -> report(walk, work("已整改", null, right, wrong)), "afterPhotos answersUnknown");
        }
    }

    @Test
    void aReportBringsItsOwnPhotosOnceEach() {
        CaseWalk walk = office.open(office.finding().photos(2)).to(CaseState.RECTIFYING);
        List<Long> before = walk.before();
        long foreign = office.photos.taken(office.actor(CaseWalk.OFFICER));
        long own = office.photos.taken(office.actor(CaseWalk.WORKER));
        refused(
                walk,
                () -> report(
                        walk,
                        work("已整改", null, new Attachment(foreign, before.get(0)), new Attachment(own, before.get(1)))),
                "afterPhotos photoGone");
        refused(
                walk,
                () -> report(
                        walk,
                        work("已整改", null, new Attachment(own, before.get(0)), new Attachment(own, before.get(1)))),
                "afterPhotos photoGone");
    }

    @Test
    void aReportSaysWhatWasDoneAndCostsNothingNegative() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        refused(walk, () -> report(walk, work("", null)), "measures required");
        refused(walk, () -> report(walk, work("已整改", new BigDecimal("-0.01"))), "cost amount");
        refused(walk, () -> report(walk, work("已整改", new BigDecimal("100000000"))), "cost amount");
    }

    static List<String> five() {
        return List.of("responsibility", "measures", "funds", "finishOn", "emergencyPlan", "acceptance");
    }

    @ParameterizedTest
    @MethodSource("five")
    void aPlanThatLacksOneOfTheFiveNamesIt(String missing) {
        CaseWalk walk = office.majorPaperwork().to(CaseState.PLANNING);
        refused(walk, () -> write(walk, planWithout(walk, missing)), missing + " required");
    }

    @Test
    void noFundsNeedARemarkAndAPlanEndsBeforeTheDeadline() {
        CaseWalk walk = office.majorPaperwork().to(CaseState.PLANNING);
        PlanEntry plan = walk.plan();
        LocalDate deadline = walk.facts().deadline();
        refused(walk, () -> write(walk, funded(plan, "0", " ")), "fundsRemark noFundsNeedsRemark");
        refused(walk, () -> write(walk, funded(plan, "0.000", null)), "fundsRemark noFundsNeedsRemark");
        refused(walk, () -> write(walk, funded(plan, "-1", null)), "funds amount");
        refused(walk, () -> write(walk, funded(plan, "100000000", null)), "funds amount");
        refused(
                walk,
                () -> write(walk, finished(plan, deadline.plusDays(1))),
                "finishOn afterDeadline [" + deadline + "]");
        refused(walk, () -> write(walk, finished(plan, today().minusDays(1))), "finishOn inThePast");
        assertThat(write(walk, funded(plan, "0", "由维修队自行完成")).accepted()).isTrue();
    }

    @Test
    void onlyTheSectionHeadLowersTheSeverityAndEveryChangeHasAReason() {
        CaseWalk general = office.paperwork();
        refused(general, () -> change(general, "inspector1", Severity.MAJOR, ""), "reason required");
        refused(general, () -> change(general, "sectionhead", Severity.GENERAL, "没有变化"), "severity severityUnchanged");
        refused(general, () -> change(general, "inspector1", null, "没有变化"), "severity severityUnchanged");
        CaseWalk major = office.majorPaperwork();
        refused(major, () -> change(major, "inspector1", Severity.GENERAL, "不严重"), "- notAllowed");
        assertThat(change(major, "sectionhead", Severity.GENERAL, "经核实").accepted())
                .isTrue();
    }

    @Test
    void workIsGivenToActivePeopleOfTheSchoolOnly() {
        CaseWalk walk = office.paperwork().to(CaseState.RECEIVED);
        for (String stranger : List.of("worker." + TestCounty.OTHER_SCHOOL, "inspector1", "deputy")) {
            refused(walk, () -> assign(walk, office.actor(stranger).personId(), null), "assignee assigneeNotOfSchool");
        }
        refused(walk, () -> assign(walk, Long.MAX_VALUE, null), "assignee assigneeNotOfSchool");
        refused(walk, () -> assign(walk, null, null), "assignee required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\n"})
    void aNoIsGivenWithItsReason(String note) {
        CaseWalk plan = office.majorPaperwork().to(CaseState.PLANNING).planWritten();
        refused(plan, () -> reviewPlan(plan, false, note), "note required");
        CaseWalk report = office.paperwork().to(CaseState.SCHOOL_REVIEW);
        refused(report, () -> reviewReport(report, false, note), "note required");
        CaseWalk closure = office.majorPaperwork().to(CaseState.CLOSE_REVIEW);
        refused(closure, () -> reviewClosure(closure, false, note), "note required");
        refused(report, () -> withdraw(report, note), "note required");
        CaseWalk verified = office.paperwork().to(CaseState.SUBMITTED);
        refused(verified, () -> verify(verified, new Opinion(true, note, null, null)), "opinion required");
    }

    @Test
    void graceIsShortAndOnlyForARejection() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        refused(walk, () -> verify(walk, opinion(false, today().plusDays(8))), "graceUntil graceTooLong [7]");
        refused(walk, () -> verify(walk, opinion(false, today())), "graceUntil graceTooLong [7]");
        refused(walk, () -> verify(walk, opinion(true, today().plusDays(2))), "graceUntil graceOnlyForRejection");
        assertThat(verify(walk, opinion(false, today().plusDays(7))).accepted()).isTrue();
    }

    @Test
    void anOpinionBringsItsOwnPhotosOnceEach() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        long foreign = office.photos.taken(office.actor(CaseWalk.WORKER));
        long own = office.photos.taken(walk.verifiers().get(0));
        for (List<Long> photos : List.of(List.of(foreign), List.of(own, own), List.of(own, foreign))) {
            refused(walk, () -> verify(walk, new Opinion(true, "合格", null, photos)), "photos photoGone");
        }
        assertThat(verify(walk, new Opinion(true, "合格", null, List.of(own))).accepted())
                .isTrue();
    }

    @Test
    void textsUpToTheirLimitAreKeptUnchanged() {
        FindingForm form = paperwork()
                .place(rare(100))
                .description(rare(2000))
                .basis(rare(300))
                .requirement(rare(500))
                .witness(rare(60));
        CaseWalk walk = office.open(form);
        assertThat(walk.facts())
                .returns(rare(100), CaseFacts::place)
                .returns(rare(2000), CaseFacts::description)
                .returns(rare(300), CaseFacts::basis)
                .returns(rare(500), CaseFacts::requirement)
                .returns(rare(60), CaseFacts::witness)
                .returns(rare(100) + " · 预案", CaseFacts::title);
        change(walk, "inspector1", Severity.MAJOR, rare(500)).orThrow();
        office.signing
                .sign(walk.number(), office.actor("deputy"), null, rare(500))
                .orThrow();
        walk.received();
        PlanEntry plan = new PlanEntry(
                rare(500), rare(2000), BigDecimal.ZERO, rare(300), today().plusDays(1), rare(2000), rare(1000));
        write(walk, plan).orThrow();
        reviewPlan(walk, false, rare(1000)).orThrow();
        assertThat(walk.story().plans().get(0))
                .returns(rare(500), PlanView::responsibility)
                .returns(rare(2000), PlanView::measures)
                .returns(rare(300), PlanView::fundsRemark)
                .returns(rare(2000), PlanView::emergencyPlan)
                .returns(rare(1000), PlanView::acceptance)
                .returns(rare(1000), PlanView::reviewNote);
        walk.planWritten().planApproved();
        assign(walk, office.actor(CaseWalk.WORKER).personId(), rare(1000)).orThrow();
        report(walk, new WorkDone(rare(2000), null, rare(1000), null, null)).orThrow();
        reviewReport(walk, false, rare(1000)).orThrow();
        assertThat(walk.story().rounds().get(0))
                .returns(rare(2000), RoundView::measures)
                .returns(rare(1000), RoundView::lastingMeasures)
                .returns(rare(1000), RoundView::returnedNote);
        walk.to(CaseState.SUBMITTED);
        verify(walk, new Opinion(true, rare(1000), null, null)).orThrow();
        assertThat(walk.story().verifiers().get(0).opinion()).isEqualTo(rare(1000));
        walk.to(CaseState.CLOSE_REVIEW);
        reviewClosure(walk, false, rare(1000)).orThrow();
        assertThat(lastNote(walk)).isEqualTo(rare(1000));
        CaseWalk taken = office.paperwork().to(CaseState.SCHOOL_REVIEW);
        withdraw(taken, rare(500)).orThrow();
        assertThat(taken.facts().endingReason()).isEqualTo(rare(500));
    }

    @Test
    void textsBeyondTheirLimitAreRefusedWithBothLengths() {
        refused(
                () -> open(paperwork()
                        .place(rare(101))
                        .description(rare(2001))
                        .basis(rare(301))
                        .requirement(rare(501))
                        .witness(rare(61))),
                "place tooLong [100, 101]",
                "description tooLong [2000, 2001]",
                "basis tooLong [300, 301]",
                "requirement tooLong [500, 501]",
                "witness tooLong [60, 61]");
        everyTextOfACase(1, (field, limit) -> field + " tooLong [" + limit + ", " + (limit + 1) + "]");
    }

    @Test
    void brokenCharactersAreRefused() {
        refused(
                () -> open(paperwork()
                        .place(LONE_SURROGATE)
                        .description(LONE_SURROGATE)
                        .basis("\u0000")
                        .requirement("\u0007")
                        .witness(LONE_SURROGATE)),
                "place unreadable",
                "description unreadable",
                "basis unreadable",
                "requirement unreadable",
                "witness unreadable");
        everyTextOfACase(0, (field, limit) -> field + " unreadable");
    }

    private interface Expected {
        String of(String field, int limit);
    }

    /** @param excess characters beyond the limit; with none the text is as short as it is broken */
    private void everyTextOfACase(int excess, Expected expected) {
        CaseWalk walk = office.paperwork();
        refused(walk, () -> change(walk, "inspector1", Severity.MAJOR, bad(500, excess)), expected.of("reason", 500));
        refused(walk, () -> sign(walk, null, bad(500, excess)), expected.of("requirement", 500));
        walk.signed().received();
        refused(
                walk,
                () -> assign(walk, office.actor(CaseWalk.WORKER).personId(), bad(1000, excess)),
                expected.of("note", 1000));
        walk.assigned();
        refused(
                walk,
                () -> report(walk, new WorkDone(bad(2000, excess), null, bad(1000, excess), null, null)),
                expected.of("measures", 2000),
                expected.of("lastingMeasures", 1000));
        walk.reported();
        for (boolean answer : new boolean[] {true, false}) {
            refused(walk, () -> reviewReport(walk, answer, bad(1000, excess)), expected.of("note", 1000));
        }
        refused(walk, () -> withdraw(walk, bad(500, excess)), expected.of("note", 500));
        walk.reportSigned();
        refused(
                walk,
                () -> verify(walk, new Opinion(true, bad(1000, excess), null, null)),
                expected.of("opinion", 1000));
        everyTextOfAMajorCase(excess, expected);
    }

    private void everyTextOfAMajorCase(int excess, Expected expected) {
        CaseWalk walk = office.majorPaperwork().to(CaseState.PLANNING);
        PlanEntry plan = new PlanEntry(
                bad(500, excess),
                bad(2000, excess),
                BigDecimal.ONE,
                bad(300, excess),
                today(),
                bad(2000, excess),
                bad(1000, excess));
        refused(
                walk,
                () -> write(walk, plan),
                expected.of("responsibility", 500),
                expected.of("measures", 2000),
                expected.of("fundsRemark", 300),
                expected.of("emergencyPlan", 2000),
                expected.of("acceptance", 1000));
        walk.planWritten();
        for (boolean answer : new boolean[] {true, false}) {
            refused(walk, () -> reviewPlan(walk, answer, bad(1000, excess)), expected.of("note", 1000));
        }
        walk.to(CaseState.CLOSE_REVIEW);
        for (boolean answer : new boolean[] {true, false}) {
            refused(walk, () -> reviewClosure(walk, answer, bad(1000, excess)), expected.of("note", 1000));
        }
    }

    private Outcome<?> open(FindingForm form) {
        return office.opening.open(form.finder(), form.filled());
    }

    private FindingForm paperwork() {
        return office.finding().item(Office.PAPERWORK);
    }

    private Outcome<?> sign(CaseWalk walk, LocalDate deadline, String requirement) {
        return office.signing.sign(walk.number(), office.actor("sectionhead"), deadline, requirement);
    }

    private Outcome<?> change(CaseWalk walk, String login, Severity severity, String reason) {
        return office.changing.change(walk.number(), office.actor(login), severity, reason);
    }

    private Outcome<?> write(CaseWalk walk, PlanEntry plan) {
        return office.writing.write(walk.number(), office.actor(CaseWalk.OFFICER), plan);
    }

    private Outcome<?> reviewPlan(CaseWalk walk, boolean approved, String note) {
        return office.reviewingPlan.review(walk.number(), office.actor("deputy"), approved, note);
    }

    private Outcome<?> assign(CaseWalk walk, Long person, String note) {
        return office.assigning.assign(walk.number(), office.actor(CaseWalk.OFFICER), person, note);
    }

    private Outcome<?> report(CaseWalk walk, WorkDone done) {
        return office.reporting.report(walk.number(), office.actor(CaseWalk.WORKER), done);
    }

    private Outcome<?> reviewReport(CaseWalk walk, boolean signed, String note) {
        return office.reports.review(walk.number(), office.actor(CaseWalk.PRINCIPAL), signed, note);
    }

    private Outcome<?> verify(CaseWalk walk, Opinion opinion) {
        return office.verifying.verify(walk.number(), walk.verifiers().get(0), opinion);
    }

    private Outcome<?> reviewClosure(CaseWalk walk, boolean approved, String note) {
        return office.closing.review(walk.number(), office.actor("deputy"), approved, note);
    }

    private Outcome<?> withdraw(CaseWalk walk, String reason) {
        return office.withdrawing.withdraw(walk.number(), office.actor("deputy"), reason);
    }

    private static Opinion opinion(boolean passed, LocalDate grace) {
        return new Opinion(passed, "已到现场查看", grace, null);
    }

    private static WorkDone work(String measures, BigDecimal cost, Attachment... photos) {
        return new WorkDone(measures, cost, null, List.of(photos), null);
    }

    private static PlanEntry planWithout(CaseWalk walk, String field) {
        PlanEntry plan = walk.plan();
        return new PlanEntry(
                field.equals("responsibility") ? null : plan.responsibility(),
                field.equals("measures") ? " " : plan.measures(),
                field.equals("funds") ? null : plan.funds(),
                null,
                field.equals("finishOn") ? null : plan.finishOn(),
                field.equals("emergencyPlan") ? "" : plan.emergencyPlan(),
                field.equals("acceptance") ? null : plan.acceptance());
    }

    private static PlanEntry funded(PlanEntry plan, String funds, String remark) {
        return new PlanEntry(
                plan.responsibility(),
                plan.measures(),
                new BigDecimal(funds),
                remark,
                plan.finishOn(),
                plan.emergencyPlan(),
                plan.acceptance());
    }

    private static PlanEntry finished(PlanEntry plan, LocalDate finishOn) {
        return new PlanEntry(
                plan.responsibility(),
                plan.measures(),
                plan.funds(),
                null,
                finishOn,
                plan.emergencyPlan(),
                plan.acceptance());
    }

    private static String rare(int characters) {
        return RARE.repeat(characters);
    }

    private static String bad(int limit, int excess) {
        return excess == 0 ? LONE_SURROGATE : rare(limit + excess);
    }

    private static String lastNote(CaseWalk walk) {
        List<LogEntry> log = walk.story().log();
        return log.get(log.size() - 1).note();
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }

    private void refused(CaseWalk walk, Supplier<Outcome<?>> deed, String... reasons) {
        CaseStory before = walk.story();
        refused(deed, reasons);
        CaseStory after = walk.story();
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(after.log()).isEqualTo(before.log());
        assertThat(after.waiting()).isEqualTo(before.waiting());
        assertThat(after.files()).isEqualTo(before.files());
    }

    private void refused(Supplier<Outcome<?>> deed, String... reasons) {
        Map<String, Object> before = everything();
        Outcome<?> outcome = deed.get();
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refusal().reasons().stream().map(RefusalTests::words))
                .containsExactly(reasons);
        assertThat(everything()).isEqualTo(before);
    }

    private static String words(Refusal.Reason reason) {
        return (reason.field() == null ? "-" : reason.field()) + " " + reason.code()
                + (reason.arguments().isEmpty() ? "" : " " + reason.arguments());
    }

    /** Counts and versions of all that a use case writes; staged uploads are not part of it. */
    private Map<String, Object> everything() {
        return jdbc.sql("""
                        select (select sum(version) from rectification_case) versions,
                               (select count(*) from rectification_case) cases,
                               (select sum(last_number) from case_counter) numbers,
                               (select count(*) from case_log) entries,
                               (select count(*) from case_plan) plans,
                               (select count(*) from case_round) rounds,
                               (select count(signed_at) from case_verifier) opinions,
                               (select count(*) from work_item) items,
                               (select count(closed_at) from work_item) closed,
                               (select count(owner) from evidence) attached,
                               (select count(*) from ACT_RU_TASK) tasks""").query().singleRow();
    }
}

@ProcessTest
class H2RefusalTests extends RefusalTests {}

@OnMariaDb
class MariaDbRefusalTests extends RefusalTests {}

@OnMySql
class MySqlRefusalTests extends RefusalTests {}
