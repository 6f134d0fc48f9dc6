package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.extension.ExtensionEntry;
import cn.zhenggai.rectification.extension.ExtensionReason;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.ProcessTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may move, stop and restart the clocks of a case; the table of {@link CasePolicyTests} continued. */
@ProcessTest
class ClockPolicyTests {

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    CaseLists lists;

    @Autowired
    TransactionTemplate transaction;

    private final LocalDate today = BureauTime.today(Clock.systemUTC());

    @BeforeEach
    void settle() {
        office.county.settle();
        loud(LogLevel.OFF);
    }

    @AfterEach
    void loudAgain() {
        loud(null);
    }

    /** {@code +} is accepted, {@code -} refused, {@code ?} told that there is no such case. */
    @Test
    void everybodyTriesWhatMovesTheClocks() {
        PermissionTable tried = new PermissionTable(office, lists, transaction);
        CaseWalk underWay = underWay(office.paperwork());
        tried.column("ask", Action.ASK_EXTENSION, underWay, by -> ask(underWay, by));
        tried.column("waive", Action.WAIVE_NOTICE, underWay, by -> waive(underWay, by));
        tried.column("pause", Action.PAUSE, underWay, by -> pause(underWay, by));
        CaseWalk asked = underWay(office.paperwork());
        ask(asked, office.actor(CaseWalk.OFFICER)).orThrow();
        tried.column("decide first", Action.DECIDE_EXTENSION, asked, by -> decide(asked, by));
        CaseWalk again = underWay(office.paperwork());
        extended(again, "sectionhead");
        ask(again, office.actor(CaseWalk.OFFICER)).orThrow();
        tried.column("decide second", Action.DECIDE_EXTENSION, again, by -> decide(again, by));
        CaseWalk twice = underWay(office.paperwork());
        extended(twice, "sectionhead");
        extended(twice, "deputy");
        tried.column("replan", Action.REPLAN, twice, by -> replan(twice, by));
        CaseWalk paused = underWay(office.paperwork());
        pause(paused, office.actor("deputy")).orThrow();
        tried.column("resume", Action.RESUME, paused, by -> office.resuming.resume(paused.number(), by, null));
        assertThat(tried.toString()).isEqualTo("""
                                  ask  waive  pause  decide first  decide second  replan  resume
                director          -    +      -      -             -              +       -
                deputy            -    +      +      -             +              -       +
                sectionhead       -    -      -      +             -              -       -
                personnelhead     ?    ?      ?      ?             ?              ?       ?
                registrar         -    -      -      -             -              -       -
                inspector1        -    -      -      -             -              -       -
                inspector2        -    -      -      -             -              -       -
                inspector3        ?    ?      ?      ?             ?              ?       ?
                township.1        -    -      -      -             -              -       -
                auditor           -    -      -      -             -              -       -
                admin             ?    ?      ?      ?             ?              ?       ?
                principal.QL0001  +    -      -      -             -              -       -
                officer.QL0001    +    -      -      -             -              -       -
                worker.QL0001     -    -      -      -             -              -       -
                principal.QL0002  ?    ?      ?      ?             ?              ?       ?
                officer.QL0002    ?    ?      ?      ?             ?              ?       ?
                worker.QL0002     ?    ?      ?      ?             ?              ?       ?
                """);
    }

    @Test
    void aMajorHazardIsExtendedByTheDeputyFromTheFirstTimeOn() {
        CaseWalk major = underWay(office.majorPaperwork());
        ask(major, office.actor(CaseWalk.OFFICER)).orThrow();
        assertThat(decide(major, office.actor("sectionhead")).accepted()).isFalse();
        decide(major, office.actor("deputy")).orThrow();
    }

    private CaseWalk underWay(CaseWalk walk) {
        String signatory = walk.facts().severity() == cn.zhenggai.shared.Severity.MAJOR ? "deputy" : "sectionhead";
        office.signing
                .sign(walk.number(), office.actor(signatory), today.plusDays(20), "限期整改")
                .orThrow();
        return walk.to(CaseState.RECTIFYING);
    }

    private void extended(CaseWalk walk, String decider) {
        ask(walk, office.actor(CaseWalk.OFFICER)).orThrow();
        decide(walk, office.actor(decider)).orThrow();
    }

    private Outcome<?> ask(CaseWalk walk, Actor by) {
        LocalDate until = office.cases
                .findByNumber(walk.number())
                .orElseThrow()
                .clock()
                .deadline()
                .plusDays(10);
        return office.asking.ask(
                walk.number(), by, new ExtensionEntry(ExtensionReason.FUNDS, "经费下月到位", until, "停用并专人看守", null));
    }

    private Outcome<?> waive(CaseWalk walk, Actor by) {
        return office.waiving.waive(walk.number(), by, "情况特殊");
    }

    private Outcome<?> decide(CaseWalk walk, Actor by) {
        return office.deciding.decide(walk.number(), by, true, null, null);
    }

    private Outcome<?> replan(CaseWalk walk, Actor by) {
        return office.replanning.replan(walk.number(), by, today.plusDays(90), "重新招标");
    }

    private Outcome<?> pause(CaseWalk walk, Actor by) {
        return office.pausing.pause(
                walk.number(), by, new PauseEntry(PauseReason.EVIDENCE, "公安取证", "停用", today.plusDays(30)));
    }

    private static void loud(LogLevel level) {
        LoggingSystem.get(ClockPolicyTests.class.getClassLoader()).setLogLevel("cn.zhenggai.security", level);
    }
}
