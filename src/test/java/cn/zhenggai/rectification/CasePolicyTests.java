package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final List<String> EVERYBODY = List.of(
            "director",
            "deputy",
            "sectionhead",
            "personnelhead",
            "registrar",
            "inspector1",
            "inspector2",
            "inspector3",
            "township.1",
            "auditor",
            "admin",
            "principal.QL0001",
            "officer.QL0001",
            "worker.QL0001",
            "principal.QL0002",
            "officer.QL0002",
            "worker.QL0002");

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
        Table tried = new Table();
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
        tried.column("reassign", Action.ASSIGN, underWay, by -> assign(underWay, by));
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
                auditor           -     -      -               -        -         -       -         -       -            -              -
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
        Table tried = new Table();
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
                auditor           -     -      -               -         -     -            -
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
        Table looked = new Table();
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
                auditor           +      +       +         +                ?             ?              ?
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
        assertThat(EVERYBODY.stream().filter(login -> office.opening.mayOpen(office.actor(login))))
                .containsExactly(
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
        for (String login : EVERYBODY) {
            String name = office.actor(login).name();
            assertThat(story.toString()).doesNotContain(name);
            assertThat(lines.toString()).doesNotContain(name);
        }
        assertThat(story.files()).isEmpty();
        assertThat(story.log()).hasSameSizeAs(walk.story().log());
        assertThat(story.rounds()).hasSize(2);
        assertThat(story.allowed()).isEmpty();
    }

    @Test
    void theFinderAndWhoAnswersForTheSchoolVerifyAndNobodyOfTheSchoolMay() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        assertThat(walk.verifiers()).extracting(Actor::login).containsExactly("inspector1", "inspector2");
        List<PersonCard> eligible = office.reading.eligibleVerifiers(walk.number(), office.actor("registrar"));
        assertThat(eligible).isNotEmpty().noneMatch(person -> person.login().endsWith("QL0001"));
        assertThat(eligible).extracting(PersonCard::login).contains("inspector3", "township.1", "sectionhead");
        assertRefused(walk, 1, CaseWalk.WORKER, "verifierNotEligible");
    }

    @Test
    void majorWorkIsNotVerifiedByTheTownship() {
        CaseWalk walk = office.majorPaperwork().to(CaseState.SUBMITTED);
        assertRefused(walk, 1, "township.1", "verifierNotEligible");
    }

    @Test
    void whoDidTheWorkNeverVerifiesItEvenFromANewPost() {
        CaseWalk walk = office.paperwork().to(CaseState.RECEIVED);
        Actor mover = office.moving.hired(CaseWalk.WORKER);
        office.assigning
                .assign(walk.number(), office.actor(CaseWalk.OFFICER), mover.personId(), null)
                .orThrow();
        office.reporting.report(walk.number(), mover, walk.workDone()).orThrow();
        office.moving.becomesInspector(mover);
        try {
            walk.reportSigned();
            assertThat(walk.verifiers()).extracting(Actor::personId).doesNotContain(mover.personId());
            assertRefused(walk, 1, mover.login(), "verifierNotEligible");
            CaseWalk another = office.paperwork().to(CaseState.SUBMITTED);
            office.naming
                    .name(another.number(), office.actor("registrar"), 1, mover.personId())
                    .orThrow();
        } finally {
            office.moving.leaves(mover);
        }
    }

    @Test
    void whoHasAConflictWithTheSchoolNeverVerifiesItsWork() {
        long person = office.actor("inspector2").personId();
        CaseWalk walk = office.paperwork();
        office.people.declareConflict(person, walk.facts().schoolId(), "亲属任校长");
        try {
            walk.to(CaseState.SUBMITTED);
            assertThat(walk.verifiers()).extracting(Actor::login).containsExactly("inspector1", "inspector3");
            assertRefused(walk, 2, "inspector2", "verifierNotEligible");
        } finally {
            office.people.withdrawConflict(person, walk.facts().schoolId());
        }
    }

    @Test
    void aPlaceThatNobodyMayFillWaitsForTheRegistrar() {
        CaseWalk walk = office.majorPaperwork().to(CaseState.SCHOOL_REVIEW);
        long school = walk.facts().schoolId();
        List<PersonCard> all = office.reading.eligibleVerifiers(walk.number(), office.actor("registrar"));
        all.forEach(person -> office.people.declareConflict(person.id(), school, "回避"));
        walk.reportSigned();
        all.forEach(person -> office.people.withdrawConflict(person.id(), school));
        assertThat(walk.story().waiting()).hasSize(2).allMatch(item -> office.actor("registrar")
                .sitsAt(item.desk()));
        for (int place = 1; place <= 2; place++) {
            office.naming
                    .name(
                            walk.number(),
                            office.actor("registrar"),
                            place,
                            office.actor("inspector" + place).personId())
                    .orThrow();
        }
        walk.passed();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSE_REVIEW);
    }

    @Test
    void onePersonNeverHoldsBothPlaces() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        assertRefused(walk, 1, "inspector2", "verifierTwice");
        assertRefused(walk, 1, "inspector1", "verifierTwice");
        Actor first = walk.verifiers().get(0);
        walk.opinion(0, true);
        Outcome<?> again = verify(walk, first);
        assertThat(again.refusal().kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertRefused(walk, 2, "inspector1", "verifierTwice");
        assertRefused(walk, 1, "inspector3", "stepNotOpen");
        assertRefused(walk, 3, "inspector3", "stepNotOpen");
    }

    @Test
    void whoIsNamedVerifiesAndWhoWasReplacedNoMore() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        Actor replaced = walk.verifiers().get(1);
        Actor named = office.actor("inspector3");
        assertThatThrownBy(() -> verify(walk, named)).isInstanceOf(CaseNotFound.class);
        office.naming
                .name(walk.number(), office.actor("sectionhead"), 2, named.personId())
                .orThrow();
        assertThat(verify(walk, replaced).refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(verify(walk, named).accepted()).isTrue();
        assertThat(walk.opinion(0, true).state()).isEqualTo(CaseState.CLOSED);
    }

    /** Hundreds of expected denials are no news in a build. */
    private static void security(LogLevel level) {
        LoggingSystem.get(CasePolicyTests.class.getClassLoader()).setLogLevel("cn.zhenggai.security", level);
    }

    private void assertRefused(CaseWalk walk, int place, String login, String code) {
        Outcome<?> outcome = office.naming.name(
                walk.number(),
                office.actor("registrar"),
                place,
                office.directory.actor(login).orElseThrow().personId());
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refusal().reasons()).extracting(Refusal.Reason::code).containsExactly(code);
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

    /** One row a person, one column a try. */
    private class Table {

        private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        private final List<String> titles = new ArrayList<>();

        void column(String title, Action action, CaseWalk walk, Function<Actor, Outcome<?>> deed) {
            titles.add(title);
            for (String login : EVERYBODY) {
                Actor by = office.actor(login);
                String answer = answer(by, deed);
                row(login).put(title, answer);
                if (!answer.equals("?")) {
                    boolean offered =
                            office.reading.story(walk.number(), by).allowed().contains(action);
                    assertThat(offered).as("%s is offered to %s", action, login).isEqualTo(answer.equals("+"));
                }
            }
        }

        void reading(String title, CaseWalk walk) {
            titles.add(title);
            for (String login : EVERYBODY) {
                Actor reader = office.actor(login);
                boolean reads = !answer(reader, by -> Outcome.done(office.reading.story(walk.number(), by)))
                        .equals("?");
                boolean listed = lists.page(reader, CaseFilter.of(CaseFilter.View.ALL), null, 1000).rows().stream()
                        .anyMatch(line -> line.number().equals(walk.number()));
                assertThat(listed).as("%s is listed for %s", title, login).isEqualTo(reads);
                row(login).put(title, reads ? "+" : "?");
            }
        }

        /** Tried in earnest and rolled back, so that the next one finds the case as it was. */
        private String answer(Actor by, Function<Actor, Outcome<?>> deed) {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                try {
                    Outcome<?> outcome = deed.apply(by);
                    if (!outcome.accepted()) {
                        assertThat(outcome.refusal()).isEqualTo(Refusal.forbidden("notAllowed"));
                    }
                    return outcome.accepted() ? "+" : "-";
                } catch (CaseNotFound e) {
                    return "?";
                }
            });
        }

        private Map<String, String> row(String login) {
            return rows.computeIfAbsent(login, key -> new LinkedHashMap<>());
        }

        @Override
        public String toString() {
            String head =
                    "%-16s".formatted("") + titles.stream().map(t -> "  " + t).collect(Collectors.joining());
            return head + "\n"
                    + rows.entrySet().stream()
                            .map(row -> line(row.getKey(), row.getValue()))
                            .collect(Collectors.joining());
        }

        private String line(String login, Map<String, String> answers) {
            String cells = titles.stream()
                    .map(title -> ("  %-" + title.length() + "s").formatted(answers.get(title)))
                    .collect(Collectors.joining());
            return ("%-16s".formatted(login) + cells).stripTrailing() + "\n";
        }
    }
}
