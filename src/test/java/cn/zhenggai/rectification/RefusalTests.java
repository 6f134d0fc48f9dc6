package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which steps of a case are refused for what was typed, and with which words. */
abstract class RefusalTests extends RefusalProof {

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
        LocalDate last = deadlines.plusWorkdays(today(), 5);
        refused(walk, () -> verify(walk, opinion(false, last.plusDays(1))), "graceUntil graceTooLong [" + last + "]");
        refused(walk, () -> verify(walk, opinion(false, today())), "graceUntil graceTooLong [" + last + "]");
        refused(walk, () -> verify(walk, opinion(true, today().plusDays(2))), "graceUntil graceOnlyForRejection");
        assertThat(verify(walk, opinion(false, last)).accepted()).isTrue();
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

    private static Opinion opinion(boolean passed, LocalDate grace) {
        return new Opinion(passed, "已到现场查看", grace, null);
    }
}

@ProcessTest
class H2RefusalTests extends RefusalTests {}

@OnMariaDb
class MariaDbRefusalTests extends RefusalTests {}
