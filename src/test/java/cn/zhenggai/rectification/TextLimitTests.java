package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.plan.PlanView;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every text that people type: kept as typed up to its limit, refused beyond it or when it is broken. */
abstract class TextLimitTests extends RefusalProof {

    /** One character of four bytes, which is two chars in Java. */
    private static final String RARE = "𠮷";

    private static final String LONE_SURROGATE = "坏\uD842字";

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
                .returns(rare(60), facts -> facts.witness().toString())
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
                .returns(rare(500), one -> one.responsibility().toString())
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

    private static String rare(int characters) {
        return RARE.repeat(characters);
    }

    private static String bad(int limit, int excess) {
        return excess == 0 ? LONE_SURROGATE : rare(limit + excess);
    }

    private static String lastNote(CaseWalk walk) {
        List<LogView> log = walk.story().log();
        return log.get(log.size() - 1).note();
    }
}

@ProcessTest
class H2TextLimitTests extends TextLimitTests {}

@OnMariaDb
class MariaDbTextLimitTests extends TextLimitTests {}

@OnMySql
class MySqlTextLimitTests extends TextLimitTests {}
