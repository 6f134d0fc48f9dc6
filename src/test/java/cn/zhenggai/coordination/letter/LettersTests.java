package cn.zhenggai.coordination.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.LetterDone;
import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterNotFound;
import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.ReadingEvidence;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is not the school's to mend goes to other departments, comes back, and is nobody's overdue but theirs. */
@TimeAtHand
abstract class LettersTests {

    @Autowired
    Office office;

    @Autowired
    Departments departments;

    @Autowired
    TestCounty county;

    @Autowired
    ReadingCase reading;

    @Autowired
    AskingTransfer asking;

    @Autowired
    SendingLetter sending;

    @Autowired
    AnsweringLetter answering;

    @Autowired
    ReaddressingLetter readdressing;

    @Autowired
    ReferringObjection referring;

    @Autowired
    ReportingOutside reporting;

    @Autowired
    ReturningPart returning;

    @Autowired
    SupervisingLetters supervising;

    @Autowired
    LetterRounds rounds;

    @Autowired
    SentLetters letters;

    @Autowired
    ReadingEvidence evidence;

    @Autowired
    EvidenceShelf shelf;

    @Autowired
    ComparingWork comparing;

    @Autowired
    VerifyingLog log;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        county.settle();
    }

    @AfterEach
    void workAndLogAreWhole() {
        assertThat(comparing.differences()).isEmpty();
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    @DisplayName("Scenario 21: a petrol station bounces once, is designated, and cannot be returned again")
    void scenario21TheLetterThatBounces() {
        Actor emergency = departments.contact("县应急管理局");
        Actor commerce = departments.contact("县商务局");
        CaseWalk walk = station();
        long first = departments.sent(walk, emergency);
        ProcessInstance process = process(walk, 1);
        assertThat(process).isWaitingAt("userTask_answerLetter");
        assertThat(walk.waiting(Step.ANSWER_LETTER).desk()).isEqualTo(desk(emergency));
        assertThat(walk.waiting(Step.ANSWER_LETTER).dueOn()).isEqualTo("2026-09-09");
        assertThat(walk.waiting(Step.DECIDE_ACTING).dueOn()).isEqualTo("2026-09-22");

        clock.at("2026-09-08T09:00:00");
        assertThat(fields(answering.object(first, emergency, " ", null))).containsExactly("reason");
        answering.object(first, emergency, "成品油零售由商务部门监管", "县商务局").orThrow();
        assertThat(process).isWaitingAt("userTask_readdressLetter");
        assertThat(walk.waiting(Step.READDRESS_LETTER).desk().kind()).isEqualTo(Desk.Kind.REGISTRAR);
        assertThat(code(answering.object(first, emergency, "再次退回", null))).isEqualTo("letterObjected");

        assertThat(code(readdressing.readdress(walk.number(), office.actor("registrar"), 1, commerce.unitId(), true)))
                .isEqualTo("letterDesignates");
        long second = readdressing
                .readdress(walk.number(), office.actor("deputy"), 1, commerce.unitId(), true)
                .orThrow();
        assertThat(process).isEnded().hasPassed("endEvent_letterReaddressed");
        ProcessInstance next = process(walk, 2);
        assertThat(next).isWaitingAt("userTask_workOutside");

        assertThat(code(answering.object(second, commerce, "不属本局职责", null))).isEqualTo("letterDesignated");
        assertThat(letter(second).state()).isEqualTo(LetterState.SENT);
        answering.dispute(second, commerce, "不属本局职责").orThrow();
        assertThat(next).isWaitingAt("userTask_workOutside", "userTask_referObjection");
        assertThat(code(answering.dispute(second, commerce, "不属本局职责"))).isEqualTo("letterDisputed");
        referring
                .refer(walk.number(), office.actor("registrar"), "青教安报〔2026〕1号，报县政府办")
                .orThrow();
        assertThat(next).isWaitingAt("userTask_workOutside");

        departments.done(second, commerce).orThrow();
        assertThat(next).isEnded().hasPassed("endEvent_letterDone");
        assertThat(walk.state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(walk.verifiers()).hasSize(2);
        assertThat(walk.to(CaseState.CLOSED).facts().clock().onTimeApproved()).isNull();
        assertThat(walk.story().log())
                .extracting(entry -> entry.action())
                .containsSubsequence(
                        CaseDeed.OPEN_OUTSIDE,
                        CaseDeed.SEND_LETTER,
                        CaseDeed.OBJECT_LETTER,
                        CaseDeed.READDRESS_LETTER,
                        CaseDeed.OBJECT_LETTER,
                        CaseDeed.REFER_OBJECTION,
                        CaseDeed.LETTER_DONE,
                        CaseDeed.OTHERS_DONE,
                        CaseDeed.PASS);
    }

    @Test
    @DisplayName(
            "Scenario 22: a department that is late is reminded, supervised and put on the agenda; the school is late with nothing")
    void scenario22TheLateDepartment() {
        Actor market = departments.contact("县市场监督管理局");
        CaseWalk walk = atWork("2026-09-16");
        long letter = departments.transferred(walk, market, "2026-09-09");
        CaseWalk own = protection(walk);
        assertThat(own.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(own.facts().title()).startsWith("临时防护：");
        assertThat(own.waiting(Step.RECTIFY).dueOn()).isEqualTo("2026-09-09");

        clock.at("2026-09-22T09:00:00");
        rounds.look();
        assertThat(steps(letter)).isEmpty();
        assertThat(late(walk)).isFalse();
        assertThat(late(own)).isTrue();
        clock.at("2026-09-23T09:00:00");
        rounds.look();
        rounds.look();
        assertThat(steps(letter)).containsExactly("REMINDER");
        clock.at("2026-09-29T09:00:00");
        rounds.look();
        rounds.look();
        assertThat(steps(letter)).containsExactly("REMINDER", "SUPERVISION");
        assertThat(walk.waiting(Step.CONFIRM_SUPERVISION).desk().kind()).isEqualTo(Desk.Kind.DEPUTY);
        clock.at("2026-10-20T09:00:00");
        rounds.look();
        assertThat(steps(letter)).as("nothing goes on unconfirmed").doesNotContain("AGENDA");
        supervising.confirm(walk.number(), office.actor("deputy"), null).orThrow();
        assertThat(code(supervising.confirm(walk.number(), office.actor("deputy"), null)))
                .isIn("stepTakenBy", "stepNotOpen.COORDINATING", "letterNone");
        clock.at("2026-11-10T09:00:00");
        rounds.look();
        rounds.look();
        assertThat(steps(letter)).containsExactly("REMINDER", "SUPERVISION", "AGENDA");
        assertThat(late(walk)).isFalse();
        assertThat(running(walk)).isFalse();
        assertThat(own.state()).isEqualTo(CaseState.RECTIFYING);
    }

    @Test
    void aRoundAfterDaysOfDowntimeTakesWhatWasMissedInOrderAndOnce() {
        Actor market = departments.contact("县市场监督管理局");
        CaseWalk walk = station();
        long letter = departments.sent(walk, market);
        clock.at("2026-12-01T09:00:00");
        rounds.look();
        rounds.look();
        assertThat(steps(letter)).containsExactly("REMINDER", "SUPERVISION");
    }

    @Test
    void thePrincipalAsksTheSectionHeadDecidesAndPartComesBackWithTheTimeThatWasLeft() {
        Actor fire = departments.contact("县消防救援大队");
        CaseWalk walk = atWork("2026-09-16");
        assertThat(fields(asking.ask(walk.number(), principal(), " "))).containsExactly("reason");
        asking.ask(walk.number(), principal(), "消防管网属市政").orThrow();
        assertThat(code(asking.ask(walk.number(), principal(), "再问"))).isEqualTo("transferWaits");
        asking.refuse(walk.number(), departments.head(), "学校先行整改").orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        asking.ask(walk.number(), principal(), "市政管网停水").orThrow();
        assertThat(walk.waiting(Step.DECIDE_TRANSFER).desk().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);

        clock.at("2026-09-09T10:00:00");
        long letter = departments.transferred(walk, fire, null);
        assertThat(walk.state()).isEqualTo(CaseState.COORDINATING);
        assertThat(walk.process()).isWaitingAt("userTask_decideActing");
        assertThat(running(walk)).isFalse();

        clock.at("2026-09-18T10:00:00");
        returning.back(walk.number(), departments.head(), null, "管网已修复，栓箱由学校配齐").orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.process()).isWaitingAt("userTask_rectify");
        assertThat(walk.facts().deadline()).isEqualTo("2026-09-24");
        assertThat(walk.waiting(Step.RECTIFY).dueOn()).isEqualTo("2026-09-24");
        assertThat(letter(letter).state()).isEqualTo(LetterState.ENDED);
        assertThat(running(walk)).isTrue();
        assertThat(walk.to(CaseState.CLOSED).facts().clock().onTimeApproved()).isTrue();
    }

    @Test
    void whatWasNotAssignedYetComesBackAsItWasWithANewDay() {
        Actor fire = departments.contact("县消防救援大队");
        CaseWalk walk = office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()))
                .to(CaseState.RECEIVED);
        departments.transferred(walk, fire, null);
        assertThat(fields(returning.back(walk.number(), departments.head(), clock.today(), "x")))
                .containsExactly("deadline");
        returning
                .back(walk.number(), departments.head(), LocalDate.parse("2026-10-15"), "学校配合")
                .orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(walk.process()).isWaitingAt("userTask_assignWork");
        assertThat(walk.facts().deadline()).isEqualTo("2026-10-15");
        CaseWalk major = office.open(office.finding()
                        .item(Office.PAPERWORK)
                        .severity(Severity.MAJOR)
                        .foundOn(clock.today()))
                .to(CaseState.PLANNING)
                .planWritten();
        departments.transferred(major, fire, null);
        returning.back(major.number(), departments.head(), null, "学校配合").orThrow();
        assertThat(major.process()).isWaitingAt("userTask_writePlan");
        assertThat(major.to(CaseState.CLOSED).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void whatTheDepartmentDidIsLookedAtAndGoesBackToItWhenItIsNotEnough() {
        Actor fire = departments.contact("县消防救援大队");
        CaseWalk walk = atWork("2026-09-16");
        long letter = departments.transferred(walk, fire, null);
        answering.accept(letter, fire).orThrow();
        assertThat(code(answering.object(letter, fire, "不属本队", null))).isEqualTo("letterAccepted");
        assertThat(fields(answering.done(letter, fire, new LetterDone("", List.of(), List.of()))))
                .containsExactly("text", "photos");
        departments.done(letter, fire).orThrow();
        clock.at("2026-09-11T09:00:00");
        walk.rejected();
        assertThat(walk.state()).isEqualTo(CaseState.COORDINATING);
        assertThat(letter(letter).state()).isEqualTo(LetterState.ACCEPTED);
        assertThat(letter(letter).replyBy()).isEqualTo("2026-10-09");
        assertThat(walk.waiting(Step.WORK_OUTSIDE).dueOn()).isEqualTo("2026-10-09");
        assertThat(walk.waiting(Step.DECIDE_ACTING).dueOn()).isEqualTo("2026-10-09");
        reporting
                .report(walk.number(), office.actor("registrar"), null, departments.proof(office.actor("registrar")))
                .orThrow();
        assertThat(walk.passed().state()).isEqualTo(CaseState.CLOSED);
        assertThat(walk.process()).isEnded().hasPassed("endEvent_caseClosed");
    }

    @Test
    void silenceCountsAsAcceptanceWhenItsDaysAreOver() {
        Actor fire = departments.contact("县消防救援大队");
        CaseWalk walk = station();
        long letter = departments.sent(walk, fire);
        clock.at("2026-09-10T00:00:01");
        assertThat(code(answering.object(letter, fire, "不属本队职责", null))).isEqualTo("letterCountsAsAccepted");
        assertThat(letter(letter).state()).isEqualTo(LetterState.SENT);
        departments.done(letter, fire).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aLetterThatReachesNobodyOrIsDueYesterdayIsNotSent() {
        CaseWalk walk = station();
        long empty = departments.unit("县供电公司");
        LetterEntry right = departments.letter(empty, walk);
        Outcome<Long> refused = sending.send(walk.number(), departments.head(), right, ProtectionEntry.NONE);
        assertThat(code(refused)).isEqualTo("letterNoContact");
        long school = county.school("QL0001");
        assertThat(code(send(walk, departments.letter(school, walk)))).isEqualTo("letterUnitUnknown");
        Actor fire = departments.contact("县消防救援大队");
        LetterEntry past =
                new LetterEntry(null, fire.unitId(), "函", "危害", "请求", null, LocalDate.parse("2026-09-02"), List.of(0L));
        assertThat(fields(send(walk, past))).containsExactly("replyBy", "photos");
        assertThat(fields(send(walk, new LetterEntry(null, null, "", "", "", null, null, null))))
                .containsExactly("unitId", "subject", "harm", "request");
        assertThat(sending.send(walk.number(), office.actor("inspector1"), right, ProtectionEntry.NONE)
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        departments.sent(walk, fire);
        assertThat(code(send(walk, departments.letter(fire.unitId(), walk)))).isEqualTo("letterThere");
        assertThat(letters.openOf(id(walk))).hasSize(1);
    }

    @Test
    void aContactSeesTheLettersToHisDepartmentWithTheirPhotosAndNothingElse() {
        Actor fire = departments.contact("县消防救援大队");
        Actor other = departments.contact("县住房和城乡建设局");
        CaseWalk walk = station();
        long letter = departments.sent(walk, fire);
        long photo = walk.before().get(0);
        var file = shelf.all(List.of(photo)).get(0);
        assertThat(evidence.readable(fire, file)).isTrue();
        assertThat(evidence.readable(other, file)).isFalse();
        assertThatThrownBy(() -> answering.accept(letter, other)).isInstanceOf(LetterNotFound.class);
        assertThatThrownBy(() -> answering.accept(letter, office.actor("deputy")))
                .isInstanceOf(LetterNotFound.class);
        assertThatThrownBy(() -> reading.story(walk.number(), fire))
                .isInstanceOf(cn.zhenggai.rectification.CaseNotFound.class);
    }

    @Test
    void lettersAndRequestsEndWithTheirCase() {
        Actor fire = departments.contact("县消防救援大队");
        CaseWalk walk = station();
        long letter = departments.sent(walk, fire);
        walk.withdrawn();
        assertThat(letter(letter).state()).isEqualTo(LetterState.ENDED);
        assertThat(code(departments.done(letter, fire))).isEqualTo("letterOver");
        CaseWalk asked = atWork("2026-09-16");
        asking.ask(asked.number(), principal(), "市政管网").orThrow();
        CaseWalk same = atWork("2026-09-16");
        asked.mergedInto(same);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(asked.number().value())
                        .count())
                .isZero();
    }

    private CaseWalk station() {
        return office.open(
                office.finding().item("J01").severity(Severity.MAJOR).photos(1).foundOn(clock.today()));
    }

    private CaseWalk atWork(String due) {
        return office.open(office.finding()
                        .item(Office.PAPERWORK)
                        .foundOn(clock.today())
                        .deadline(LocalDate.parse(due)))
                .to(CaseState.RECTIFYING);
    }

    private CaseWalk protection(CaseWalk of) {
        return office.walk(cn.zhenggai.shared.CaseNumber.of(
                jdbc.sql("select number from rectification_case where protects = :number")
                        .param("number", of.number().value())
                        .query(String.class)
                        .single()));
    }

    private Outcome<Long> send(CaseWalk walk, LetterEntry entry) {
        return sending.send(walk.number(), departments.head(), entry, ProtectionEntry.NONE);
    }

    private Letter letter(long id) {
        return letters.findById(id).orElseThrow();
    }

    private long id(CaseWalk walk) {
        return jdbc.sql("select id from rectification_case where number = :number")
                .param("number", walk.number().value())
                .query(Long.class)
                .single();
    }

    private ProcessInstance process(CaseWalk walk, int place) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("coordination-letter")
                .processInstanceBusinessKey(walk.number().value())
                .variableValueEquals("place", place)
                .singleResult();
    }

    private static Desk desk(Actor contact) {
        return Desk.of(Desk.Kind.DEPARTMENT, contact.unitId());
    }

    private Actor principal() {
        return office.actor(CaseWalk.PRINCIPAL);
    }

    private List<String> steps(long letter) {
        return jdbc.sql("select kind from coordination_step where letter_id = :id order by id")
                .param("id", letter)
                .query(String.class)
                .list();
    }

    private boolean late(CaseWalk walk) {
        return jdbc.sql("""
                        select count(*) from rectification_case where number = :number and own_late_after < :now""")
                        .param("number", walk.number().value())
                        .param("now", cn.zhenggai.shared.BureauTime.column(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the ladder of schools looks at it. */
    private boolean running(CaseWalk walk) {
        return jdbc.sql("select count(*) from case_clock where number = :number and running = 1")
                        .param("number", walk.number().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String code(Outcome<?> refused) {
        return refused.refusal().reasons().get(0).code();
    }

    private static List<String> fields(Outcome<?> refused) {
        return refused.refusal().reasons().stream().map(Refusal.Reason::field).toList();
    }
}

@ProcessTest
class H2LettersTests extends LettersTests {}

@OnMariaDb
class MariaDbLettersTests extends LettersTests {}
