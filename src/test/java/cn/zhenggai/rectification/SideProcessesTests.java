package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.coordination.letter.AnsweringLetter;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.coordination.letter.LetterRounds;
import cn.zhenggai.coordination.letter.ReaddressingLetter;
import cn.zhenggai.coordination.letter.ReferringObjection;
import cn.zhenggai.coordination.letter.SupervisingLetters;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.objection.Objecting;
import cn.zhenggai.objection.ObjectionAnswer.Kind;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.PublishingListing;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.ReportingProgress;
import cn.zhenggai.supervision.Supervising;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.support.WalkedFlows;
import cn.zhenggai.talk.HoldingTalk;
import cn.zhenggai.talk.TalkEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every flow of every model that runs beside a case is walked by the use cases. */
@ProcessTest
@TimeAtHand
class SideProcessesTests {

    /** The case itself and the watch have tests of their own. */
    private static final Set<String> OTHERS = Set.of("rectification", "overdue-watch");

    private static final int TALK = 3;

    private static final Set<String> BESIDE = Set.of(
            "coordination-letter",
            "transfer-request",
            "stop-order",
            "objection",
            "listed-supervision",
            "reopening",
            "admonitory-talk");

    @Autowired
    Office office;

    @Autowired
    WalkedFlows flows;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Departments departments;

    @Autowired
    AnsweringLetter answering;

    @Autowired
    ReaddressingLetter readdressing;

    @Autowired
    ReferringObjection referring;

    @Autowired
    SupervisingLetters supervisingLetters;

    @Autowired
    LetterRounds rounds;

    @Autowired
    AskingTransfer asking;

    @Autowired
    Stopping stopping;

    @Autowired
    Objecting objecting;

    @Autowired
    Supervising supervising;

    @Autowired
    PublishingListing publishing;

    @Autowired
    ReportingProgress reporting;

    @Autowired
    ProposingReopening proposing;

    @Autowired
    DecidingReopening deciding;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    HoldingTalk holding;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
        stopping.leader();
    }

    @AfterEach
    void workAndProcessAgree() {
        assertThat(office.comparing.differences()).isEmpty();
    }

    @Test
    void everyModelBesideTheCaseIsWalkedHere() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".bpmn"))
                            .map(name -> name.replace(".bpmn", ""))
                            .filter(name -> !OTHERS.contains(name))
                            .collect(Collectors.toSet()))
                    .isEqualTo(BESIDE);
        }
    }

    @Test
    void admonitoryTalk() {
        CaseWalk held = atWork();
        jumping.jump(held.number(), office.actor("director"), TALK, "多次催办无进展").orThrow();
        ProcessInstance talk = process(held, "admonitory-talk", 1);
        assertThat(talk).isWaitingAt("userTask_holdTalk");
        holding.hold(
                        held.number(),
                        office.actor("sectionhead"),
                        new TalkEntry(clock.instant(), "局会议室", "分管副局长", "校长", "通报逾期情况", "按期整改"))
                .orThrow();
        assertThat(talk).isEnded().hasPassed("endEvent_talkHeld");

        CaseWalk ended = atWork();
        jumping.jump(ended.number(), office.actor("director"), TALK, "多次催办无进展").orThrow();
        ProcessInstance lapsed = process(ended, "admonitory-talk", 1);
        ended.withdrawn();
        assertThat(lapsed).isEnded().hasPassed("endEvent_talkLapsed");
        assertThat(flows.unwalked("admonitory-talk")).isEmpty();
    }

    @Test
    void coordinationLetter() {
        Actor first = departments.contact("县应急管理局");
        Actor second = departments.contact("县商务局");
        CaseWalk bounced = atWork();
        long letter = departments.transferred(bounced, first, null);
        ProcessInstance process = process(bounced, "coordination-letter", 1);
        assertThat(process).isWaitingAt("userTask_answerLetter");
        answering.object(letter, first, "不属本局职责", null).orThrow();
        assertThat(process).isWaitingAt("userTask_readdressLetter");
        long next = readdressing
                .readdress(bounced.number(), office.actor("deputy"), 1, second.unitId(), true)
                .orThrow();
        assertThat(process).isEnded().hasPassed("endEvent_letterReaddressed");
        ProcessInstance bound = process(bounced, "coordination-letter", 2);
        answering.dispute(next, second, "不属本局职责").orThrow();
        assertThat(bound).isWaitingAt("userTask_workOutside", "userTask_referObjection");
        referring.refer(bounced.number(), office.actor("registrar"), "报县政府办").orThrow();
        departments.done(next, second).orThrow();
        assertThat(bound).isEnded().hasPassed("endEvent_objectionReferred", "endEvent_letterDone");

        CaseWalk late = atWork();
        long silent = departments.transferred(late, first, null);
        ProcessInstance accepted = process(late, "coordination-letter", 1);
        answering.accept(silent, first).orThrow();
        assertThat(accepted).isWaitingAt("userTask_workOutside");
        for (String day : new String[] {"2026-09-23T09:00:00", "2026-09-29T09:00:00"}) {
            clock.at(day);
            rounds.look();
            rounds.look();
        }
        assertThat(accepted).isWaitingAt("userTask_workOutside", "userTask_confirmSupervision");
        supervisingLetters.confirm(late.number(), office.actor("deputy"), null).orThrow();
        late.withdrawn();
        assertThat(accepted).isEnded().hasPassed("endEvent_supervised", "endEvent_letterEnded");

        CaseWalk plain = atWork();
        long answered = departments.transferred(plain, second, null);
        ProcessInstance straight = process(plain, "coordination-letter", 1);
        departments.done(answered, second).orThrow();
        assertThat(straight).isEnded().hasPassed("endEvent_letterDone");
        assertThat(flows.unwalked("coordination-letter")).isEmpty();
    }

    @Test
    void transferRequest() {
        CaseWalk refused = atWork();
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        asking.ask(refused.number(), principal, "属市政管网").orThrow();
        ProcessInstance process = process(refused, "transfer-request", 1);
        assertThat(process).isWaitingAt("userTask_decideTransfer");
        asking.refuse(refused.number(), departments.head(), "学校先行整改").orThrow();
        assertThat(process).isEnded().hasPassed("endEvent_transferDecided");
        for (CaseState end : new CaseState[] {CaseState.WITHDRAWN, CaseState.CLOSED}) {
            CaseWalk over = atWork();
            asking.ask(over.number(), principal, "属市政管网").orThrow();
            ProcessInstance lapsing = process(over, "transfer-request", 1);
            if (end == CaseState.CLOSED) {
                over.to(end);
            } else {
                over.withdrawn();
            }
            assertThat(lapsing).isEnded().hasPassed("endEvent_requestLapsed");
        }
        assertThat(flows.unwalked("transfer-request")).isEmpty();
    }

    @Test
    void stopOrder() {
        CaseWalk lifted = atWork();
        stopping.order(lifted, "deputy", stopping.canteen()).orThrow();
        ProcessInstance process = process(lifted, "stop-order", 1);
        assertThat(process).isWaitingAt("intermediateCatchEvent_liftingAsked");
        stopping.ask(lifted, 1).orThrow();
        stopping.inspect(lifted, "inspector1", 1, false).orThrow();
        stopping.ask(lifted, 1).orThrow();
        stopping.inspect(lifted, "inspector1", 1, true).orThrow();
        stopping.decide(lifted, "deputy", 1, false).orThrow();
        stopping.lifted(lifted, 1);
        assertThat(process).isEnded().hasPassed("endEvent_stopLifted").hasNotPassed("endEvent_stopRevoked");

        CaseWalk upheld = office.open(office.finding()
                        .by(Stopping.LEADER)
                        .item(Office.PAPERWORK)
                        .foundOn(clock.today()))
                .to(CaseState.RECTIFYING);
        stopping.atOnce(upheld, stopping.canteen(), "deputy", clock.instant()).orThrow();
        ProcessInstance atOnce = process(upheld, "stop-order", 1);
        assertThat(atOnce).isWaitingAt("userTask_confirmStop");
        stopping.confirm(upheld, "deputy", 1).orThrow();
        objecting.object(upheld, ObjectionSubject.NOT_ESTABLISHED).orThrow();
        objecting.decide(upheld, "deputy", Kind.NOT_ESTABLISHED).orThrow();
        assertThat(atOnce).isEnded().hasPassed("endEvent_stopRevoked");
        assertThat(upheld.facts().stops()).isZero();
        assertThat(flows.unwalked("stop-order")).isEmpty();
    }

    @Test
    void objection() {
        assertThat(answered(Kind.KEPT)).isEnded().hasPassed("endEvent_kept");
        assertThat(answered(Kind.SEVERITY_CHANGED)).isEnded().hasPassed("endEvent_changed");
        assertThat(answered(Kind.NOT_ESTABLISHED)).isEnded().hasPassed("endEvent_dismissed");
        CaseWalk closed = atWork();
        objecting.object(closed, ObjectionSubject.TERM).orThrow();
        ProcessInstance lapsing = process(closed, "objection", 1);
        closed.to(CaseState.CLOSED);
        assertThat(lapsing).isEnded().hasPassed("endEvent_lapsed");
        assertThat(flows.unwalked("objection")).isEmpty();
    }

    private ProcessInstance answered(Kind how) {
        CaseWalk walk = atWork();
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        ProcessInstance process = process(walk, "objection", 1);
        assertThat(process).isWaitingAt("userTask_decideObjection");
        objecting.decide(walk, "deputy", how).orThrow();
        return process;
    }

    @Test
    void listedSupervision() {
        CaseWalk known = listed();
        ProcessInstance process = process(known, "listed-supervision", 1);
        assertThat(process).isWaitingAt("userTask_publishListing");
        publishing
                .publish(known.number(), office.actor("registrar"), clock.today(), "公告栏")
                .orThrow();
        reporting
                .report(known.number(), office.actor(CaseWalk.OFFICER), "已完成三成")
                .orThrow();
        assertThat(process).isWaitingAt("userTask_reportProgress");
        known.withdrawn();
        assertThat(process).isWaitingAt("userTask_publishDelisting");
        publishing
                .remove(known.number(), office.actor("registrar"), clock.today())
                .orThrow();
        assertThat(process).isEnded().hasPassed("endEvent_removed");
        CaseWalk unknown = listed();
        ProcessInstance never = process(unknown, "listed-supervision", 1);
        unknown.withdrawn();
        assertThat(never).isEnded().hasPassed("endEvent_neverKnown");
        assertThat(flows.unwalked("listed-supervision")).isEmpty();
    }

    private CaseWalk listed() {
        CaseWalk walk = atWork();
        ListingEntry entry = new ListingEntry(
                ListingLevel.COUNTY,
                office.actor("deputy").personId(),
                LocalDate.parse("2026-10-30"),
                Publicity.SCHOOLS,
                ReportRhythm.WEEKLY,
                "限期完成");
        supervising.list(walk.number(), office.actor("director"), "久拖未改", entry).orThrow();
        return walk;
    }

    @Test
    void reopening() {
        CaseWalk walk = atWork().to(CaseState.CLOSED);
        ProcessInstance refused = proposed(walk, 1);
        decide(walk, new ReopeningDecision(false, "未见反弹", null));
        assertThat(refused).isEnded().hasPassed("endEvent_keptClosed").hasNotPassed("endEvent_reopened");
        ProcessInstance approved = proposed(walk, 2);
        decide(walk, new ReopeningDecision(true, null, null));
        assertThat(approved).isEnded().hasPassed("endEvent_reopened");
        assertThat(office.walk(walk.number()).process()).isWaitingAt("userTask_rectify");
        assertThat(flows.unwalked("reopening")).isEmpty();
    }

    private ProcessInstance proposed(CaseWalk walk, int place) {
        ReopeningEntry entry = new ReopeningEntry(ReopeningGround.RELAPSE, "又不符合要求", null);
        proposing.propose(walk.number(), office.actor("inspector1"), entry).orThrow();
        ProcessInstance process = process(walk, "reopening", place);
        assertThat(process).isWaitingAt("userTask_decideReopening");
        return process;
    }

    private void decide(CaseWalk walk, ReopeningDecision decision) {
        deciding.decide(walk.number(), office.actor("sectionhead"), decision).orThrow();
    }

    private CaseWalk atWork() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()))
                .to(CaseState.RECTIFYING);
    }

    private ProcessInstance process(CaseWalk walk, String model, int place) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.number().value())
                .processDefinitionKey(model)
                .variableValueEquals("place", place)
                .singleResult();
    }
}
