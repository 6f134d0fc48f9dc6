package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** The permission matrix, written out: each step tried by everybody, for real, and undone. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class CasePolicyTests {

    @Autowired
    Office office;

    @Autowired
    CaseLists lists;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        office.county.settle();
        security(LogLevel.WARN);
    }

    @AfterEach
    void loudAgain() {
        security(null);
    }

    /** {@code +} is accepted, {@code -} refused, {@code ?} told that there is no such case. */
    @Test
    void everybodyTriesEveryStepOfAGeneralHazard() {
        security(LogLevel.OFF);
        PermissionTable tried = new PermissionTable(office, lists, transaction);
        CaseWalk draft = office.paperwork();
        tried.column("sign", Action.SIGN_NOTICE, draft, by -> sign(draft, by));
        tried.column("raise", Action.CHANGE_SEVERITY, draft, by -> change(draft, by, Severity.MAJOR));
        tried.column("withdraw draft", Action.WITHDRAW, draft, by -> withdraw(draft, by));
        CaseWalk issued = office.paperwork().signed();
        tried.column("receive", Action.RECEIVE, issued, by -> office.receiving.receive(issued.number(), by));
        tried.column("withdraw", Action.WITHDRAW, issued, by -> withdraw(issued, by));
        CaseWalk received = office.paperwork().to(CaseState.RECEIVED);
        tried.column("assign", Action.ASSIGN, received, by -> assign(received, by));
        CaseWalk underWay = office.paperwork().to(CaseState.RECTIFYING);
        tried.column("reassign", Action.REASSIGN, underWay, by -> reassign(underWay, by));
        tried.column("report", Action.REPORT, underWay, by -> report(underWay, by));
        CaseWalk reported = office.paperwork().to(CaseState.SCHOOL_REVIEW);
        tried.column("sign report", Action.SIGN_REPORT, reported, by -> signReport(reported, by));
        CaseWalk submitted = office.paperwork().to(CaseState.SUBMITTED);
        tried.column("name verifier", Action.NAME_VERIFIERS, submitted, by -> nameThird(submitted, by));
        tried.column("verify", Action.VERIFY, submitted, by -> verify(submitted, by));
        assertThat(tried.toString()).isEqualTo("""
                                  sign  raise  withdraw draft  receive  withdraw  assign  reassign  report  sign report  name verifier  verify
                director          -     -      +               -        +         -       -         -       -            -              -
                deputy            -     -      +               -        +         -       -         -       -            -              -
                sectionhead       +     +      +               -        +         -       -         -       -            +              -
                personnelhead     ?     ?      ?               ?        ?         ?       ?         ?       ?            ?              ?
                registrar         -     -      -               -        -         -       -         -       -            +              -
                inspector1        -     +      +               -        -         -       -         -       -            -              +
                inspector2        -     -      -               -        -         -       -         -       -            -              +
                inspector3        ?     ?      ?               ?        ?         ?       ?         ?       ?            ?              ?
                township.1        ?     ?      ?               -        -         -       -         -       -            -              -
                auditor           ?     ?      ?               -        -         -       -         -       -            -              -
                admin             ?     ?      ?               ?        ?         ?       ?         ?       ?            ?              ?
                principal.QL0001  ?     ?      ?               +        -         +       +         +       +            -              -
                officer.QL0001    ?     ?      ?               +        -         +       +         +       -            -              -
                worker.QL0001     ?     ?      ?               ?        ?         ?       -         +       -            -              -
                principal.QL0002  ?     ?      ?               ?        ?         ?       ?         ?       ?            ?              ?
                officer.QL0002    ?     ?      ?               ?        ?         ?       ?         ?       ?            ?              ?
                worker.QL0002     ?     ?      ?               ?        ?         ?       ?         ?       ?            ?              ?
                """);
    }

    @Test
    void everybodyTriesWhatIsDifferentForAMajorHazard() {
        security(LogLevel.OFF);
        PermissionTable tried = new PermissionTable(office, lists, transaction);
        CaseWalk draft = office.majorPaperwork();
        tried.column("sign", Action.SIGN_NOTICE, draft, by -> sign(draft, by));
        tried.column("lower", Action.CHANGE_SEVERITY, draft, by -> change(draft, by, Severity.GENERAL));
        tried.column("withdraw draft", Action.WITHDRAW, draft, by -> withdraw(draft, by));
        CaseWalk issued = office.majorPaperwork().signed();
        tried.column("withdraw", Action.WITHDRAW, issued, by -> withdraw(issued, by));
        CaseWalk planning = office.majorPaperwork().to(CaseState.PLANNING);
        PlanEntry plan = planning.plan();
        tried.column("plan", Action.WRITE_PLAN, planning, by -> office.writing.write(planning.number(), by, plan));
        CaseWalk planned = office.majorPaperwork().to(CaseState.PLANNING).planWritten();
        tried.column("review plan", Action.REVIEW_PLAN, planned, by -> reviewPlan(planned, by));
        CaseWalk passed = office.majorPaperwork().to(CaseState.CLOSE_REVIEW);
        tried.column("close", Action.APPROVE_CLOSURE, passed, by -> close(passed, by));
        assertThat(tried.toString()).isEqualTo("""
                                  sign  lower  withdraw draft  withdraw  plan  review plan  close
                director          -     -      +               +         -     -            -
                deputy            +     -      +               +         -     +            +
                sectionhead       -     +      -               -         -     +            -
                personnelhead     ?     ?      ?               ?         ?     ?            ?
                registrar         -     -      -               -         -     -            -
                inspector1        -     -      +               -         -     -            -
                inspector2        -     -      -               -         -     -            -
                inspector3        ?     ?      ?               ?         ?     ?            ?
                township.1        ?     ?      ?               -         -     -            -
                auditor           ?     ?      ?               -         -     -            -
                admin             ?     ?      ?               ?         ?     ?            ?
                principal.QL0001  ?     ?      ?               -         +     -            -
                officer.QL0001    ?     ?      ?               -         +     -            -
                worker.QL0001     ?     ?      ?               ?         ?     ?            -
                principal.QL0002  ?     ?      ?               ?         ?     ?            ?
                officer.QL0002    ?     ?      ?               ?         ?     ?            ?
                worker.QL0002     ?     ?      ?               ?         ?     ?            ?
                """);
    }

    /** {@code +} reads the case and finds it in his list, {@code ?} neither. */
    @Test
    void everybodyLooksForACaseAtEachDegreeOfSecrecy() {
        FindingForm ethics = office.finding().by("personnelhead").item(Office.ETHICS);
        security(LogLevel.OFF);
        PermissionTable looked = new PermissionTable(office, lists, transaction);
        looked.reading("draft", office.paperwork());
        looked.reading("issued", office.paperwork().signed());
        looked.reading("assigned", office.paperwork().to(CaseState.RECTIFYING));
        looked.reading("withdrawn draft", office.paperwork().withdrawn());
        looked.reading("secret draft", office.open(ethics));
        looked.reading("secret issued", office.open(ethics).signed());
        looked.reading("secret assigned", office.open(ethics).to(CaseState.RECTIFYING));
        assertThat(looked.toString()).isEqualTo("""
                                  draft  issued  assigned  withdrawn draft  secret draft  secret issued  secret assigned
                director          +      +       +         +                +             +              +
                deputy            +      +       +         +                +             +              +
                sectionhead       +      +       +         +                ?             ?              ?
                personnelhead     ?      ?       ?         ?                +             +              +
                registrar         +      +       +         +                ?             ?              ?
                inspector1        +      +       +         +                ?             ?              ?
                inspector2        +      +       +         +                ?             ?              ?
                inspector3        ?      ?       ?         ?                ?             ?              ?
                township.1        ?      +       +         ?                ?             ?              ?
                auditor           ?      +       +         ?                ?             ?              ?
                admin             ?      ?       ?         ?                ?             ?              ?
                principal.QL0001  ?      +       +         ?                ?             +              +
                officer.QL0001    ?      +       +         ?                ?             ?              ?
                worker.QL0001     ?      ?       +         ?                ?             ?              +
                principal.QL0002  ?      ?       ?         ?                ?             ?              ?
                officer.QL0002    ?      ?       ?         ?                ?             ?              ?
                worker.QL0002     ?      ?       ?         ?                ?             ?              ?
                """);
    }

    @Test
    void whoMayRecordFindings() {
        assertThat(PermissionTable.EVERYBODY.stream().filter(login -> office.opening.mayOpen(office.actor(login))))
                .containsExactly(
                        "director",
                        "deputy",
                        "sectionhead",
                        "personnelhead",
                        "registrar",
                        "inspector1",
                        "inspector2",
                        "inspector3",
                        "township.1");
        Finding finding = office.finding().item(Office.PAPERWORK).filled();
        for (String login : List.of("admin", "auditor", "principal.QL0001")) {
            Outcome<?> outcome = office.opening.open(office.actor(login), finding);
            assertThat(outcome.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    void askingForAForeignCaseIsAnsweredWithNotFoundAndWrittenDown(CapturedOutput output) {
        CaseWalk walk = office.paperwork().signed();
        Actor stranger = office.actor("principal.QL0002");
        assertThatThrownBy(() -> office.reading.story(walk.number(), stranger)).isInstanceOf(CaseNotFound.class);
        assertThat(output).contains("denied: principal.QL0002 asked for case " + walk.number());
        CaseWalk other = office.paperwork().signed();
        assertThatThrownBy(() -> office.receiving.receive(other.number(), stranger))
                .isInstanceOf(CaseNotFound.class);
        assertThat(output).contains("denied: principal.QL0002 asked for case " + other.number());
    }

    @Test
    void theAuditorReadsTheCourseOfThingsWithoutNames() {
        CaseWalk walk = office.general().to(CaseState.SUBMITTED).rejected().to(CaseState.VERIFYING);
        office.naming
                .name(
                        walk.number(),
                        office.actor("registrar"),
                        2,
                        office.actor("inspector3").personId())
                .orThrow();
        Actor auditor = office.actor("auditor");
        CaseStory story = office.reading.story(walk.number(), auditor);
        List<CaseLine> lines = lists.page(auditor, CaseFilter.of(CaseFilter.View.ALL), null, 100)
                .rows();
        for (String login : PermissionTable.EVERYBODY) {
            String name = office.actor(login).name();
            assertThat(story.toString()).doesNotContain(name);
            assertThat(lines.toString()).doesNotContain(name);
        }
        assertThat(story.files()).isEmpty();
        assertThat(story.log()).hasSameSizeAs(walk.story().log());
        assertThat(story.rounds()).hasSize(2);
        assertThat(story.allowed()).isEmpty();
    }

    /** Hundreds of expected denials are no news in a build. */
    private static void security(LogLevel level) {
        LoggingSystem.get(CasePolicyTests.class.getClassLoader()).setLogLevel("cn.zhenggai.security", level);
    }

    private Outcome<?> sign(CaseWalk walk, Actor by) {
        return office.signing.sign(walk.number(), by, null, "限期整改");
    }

    private Outcome<?> change(CaseWalk walk, Actor by, Severity severity) {
        return office.changing.change(walk.number(), by, severity, "经核实");
    }

    private Outcome<?> withdraw(CaseWalk walk, Actor by) {
        return office.withdrawing.withdraw(walk.number(), by, "下达有误");
    }

    private Outcome<?> assign(CaseWalk walk, Actor by) {
        return office.assigning.assign(
                walk.number(), by, office.actor(CaseWalk.OFFICER).personId(), null);
    }

    private Outcome<?> reassign(CaseWalk walk, Actor by) {
        return office.assigning.reassign(
                walk.number(), by, office.actor(CaseWalk.OFFICER).personId(), null);
    }

    private Outcome<?> report(CaseWalk walk, Actor by) {
        return office.reporting.report(walk.number(), by, walk.workDone());
    }

    private Outcome<?> signReport(CaseWalk walk, Actor by) {
        return office.reports.review(walk.number(), by, true, null);
    }

    private Outcome<?> nameThird(CaseWalk walk, Actor by) {
        return office.naming.name(
                walk.number(), by, 1, office.actor("inspector3").personId());
    }

    private Outcome<?> verify(CaseWalk walk, Actor by) {
        return office.verifying.verify(walk.number(), by, new Opinion(true, "已到现场查看", null, null));
    }

    private Outcome<?> reviewPlan(CaseWalk walk, Actor by) {
        return office.reviewingPlan.review(walk.number(), by, true, null);
    }

    private Outcome<?> close(CaseWalk walk, Actor by) {
        return office.closing.review(walk.number(), by, true, null);
    }
}
