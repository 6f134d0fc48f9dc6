package cn.zhenggai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.notice.Visiting.Drafted;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.notice.signing.WithdrawingNotice;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.opening.ChangingSeverity;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import cn.zhenggai.task.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be done to a notice, and what becomes of its lines and of the work that waits. */
@TimeAtHand
abstract class NoticeStepTests {

    @Autowired
    Visiting visiting;

    @Autowired
    SigningNotice signing;

    @Autowired
    ReceivingNotice receiving;

    @Autowired
    WithdrawingNotice withdrawing;

    @Autowired
    WithdrawingCase withdrawingCase;

    @Autowired
    ChangingSeverity changing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadingNotices reading;

    @Autowired
    TaskLists tasks;

    @Autowired
    CaseLists cases;

    @Autowired
    Office office;

    @Autowired
    ComparingWork comparing;

    @Autowired
    VerifyingLog log;

    @Autowired
    MovableClock clock;

    private Actor head;
    private Actor deputy;
    private Actor officer;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        head = visiting.actor("sectionhead");
        deputy = visiting.actor("deputy");
        officer = visiting.actor(CaseWalk.OFFICER);
    }

    @AfterEach
    void workAndLogAreWhole() {
        assertThat(comparing.differences()).isEmpty();
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    void aLineWithoutARequirementIsRefusedAtItsFieldAndNothingIsSigned() {
        Drafted two = visiting.drafted(List.of(visiting.paperwork(), visiting.paperwork()));
        LineTerm late = new LineTerm(two.line(1).number(), new OrderTerm(LocalDate.parse("2026-09-02"), null), "限期整改");

        LineTerm crossedOut = new LineTerm(two.line(2).number(), null, "");

        Refusal refusal =
                signing.sign(two.id(), head, List.of(late, crossedOut)).refusal();

        assertThat(refusal.reasons())
                .extracting(reason -> reason.field() + " " + reason.code())
                .containsExactly(
                        "deadline-" + two.line(1).number() + " deadlineNotAfterIssue",
                        "requirement-" + two.line(2).number() + " required");
        assertThat(two.cases()).allSatisfy(line -> assertThat(line.state()).isEqualTo(CaseState.DRAFT));
        assertThat(visiting.sheet(two).number()).isNull();
        LineTerm wanted = new LineTerm(two.line(2).number(), null, "补齐台账");
        assertThat(signing.sign(two.id(), head, List.of(wanted)).accepted()).isTrue();
        assertThat(two.line(2).facts().requirement()).isEqualTo("补齐台账");
    }

    @Test
    void theGravestLineDecidesWhoSigns() {
        Drafted mixed = visiting.drafted(List.of(visiting.paperwork(), visiting.major()));
        assertThat(signing.sign(mixed.id(), head, List.of()).refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(mixed.line(1).waiting(Step.SIGN_NOTICE).desk().toString()).startsWith("DEPUTY");

        changing.change(mixed.line(2).number(), head, Severity.GENERAL, "复核后不属重大")
                .orThrow();
        assertThat(mixed.line(1).waiting(Step.SIGN_NOTICE).desk().toString()).startsWith("SECTION_HEAD");
        changing.change(mixed.line(1).number(), visiting.actor("inspector1"), Severity.MAJOR, "已影响疏散")
                .orThrow();
        assertThat(mixed.line(2).waiting(Step.SIGN_NOTICE).desk().toString()).startsWith("DEPUTY");

        signing.sign(mixed.id(), deputy, List.of()).orThrow();
        receiving.receive(mixed.id(), officer).orThrow();
        assertThat(mixed.line(1).state()).isEqualTo(CaseState.PLANNING);
        assertThat(mixed.line(2).state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void theDeputySignsAnyNoticeOfAVisit() {
        Drafted general = visiting.general(2);
        assertThat(signing.sign(general.id(), deputy, List.of()).accepted()).isTrue();
    }

    @Test
    void aDraftDisappearsWithItsLastLine() {
        Drafted two = visiting.drafted(List.of(visiting.fixed(), visiting.paperwork(), visiting.paperwork()));
        two.line(2).withdrawn();
        assertThat(visiting.sheet(two).lines()).extracting(NoticeSheet.Line::no).containsExactly(1, 2);
        two.line(3).withdrawn();

        assertThatThrownBy(() -> reading.sheet(two.id(), head)).isInstanceOf(NoticeNotFound.class);
        assertThat(signing.sign(two.id(), head, List.of())
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("noticeEmpty");
        assertThat(two.line(1).story().notice()).isNull();
    }

    @Test
    void whatWasAllFixedOnTheSpotNeedsNoNotice() {
        assertThat(visiting.draft(List.of(office.open(visiting.fixed())))).isEmpty();
    }

    @Test
    void aVisitIsDraftedOnce() {
        CaseWalk one = office.open(visiting.paperwork());
        Occasion occasion = visiting.occasion(77);
        List<Long> first = visiting.drafting.draft(head, occasion, List.of(one.number()));
        assertThat(visiting.drafting.draft(head, occasion, List.of(one.number())))
                .isEqualTo(first);
    }

    @Test
    void aConfidentialCaseHasANoticeOfItsOwn() {
        CaseWalk ethics = office.open(visiting.paperwork().item(Office.ETHICS));
        CaseWalk paper = office.open(visiting.paperwork());
        List<Long> both = visiting.draft(List.of(ethics, paper));
        assertThat(both).hasSize(2);
        assertThatThrownBy(() -> reading.sheet(both.get(1), head)).isInstanceOf(NoticeNotFound.class);
        signing.sign(both.get(1), visiting.actor("personnelhead"), List.of()).orThrow();
        assertThatThrownBy(() -> receiving.receive(both.get(1), officer)).isInstanceOf(NoticeNotFound.class);
        assertThat(receiving
                        .receive(both.get(1), visiting.actor(CaseWalk.PRINCIPAL))
                        .accepted())
                .isTrue();
    }

    @Test
    void theSchoolSeesNothingOfADraftNotEvenThroughWhatWasFixed() {
        Drafted draft = visiting.drafted(List.of(visiting.fixed(), visiting.paperwork()));
        assertThatThrownBy(() -> reading.sheet(draft.id(), officer)).isInstanceOf(NoticeNotFound.class);
        assertThat(reading.page(officer, NoticeFilter.NONE, null, 100).rows())
                .extracting(NoticeCard::id)
                .doesNotContain(draft.id());
        signing.sign(draft.id(), head, List.of()).orThrow();
        NoticeSheet served = reading.sheet(draft.id(), officer);
        assertThat(served.closed() + "/" + served.total()).isEqualTo("1/2");
        assertThat(served.lines().get(0).printedNumber()).isEqualTo(served.number() + "-01");
        assertThatThrownBy(() -> reading.sheet(draft.id(), visiting.actor("principal.QL0002")))
                .isInstanceOf(NoticeNotFound.class);
        assertThat(reading.sheet(draft.id(), visiting.actor("auditor")).leader())
                .isNull();
    }

    @Test
    void oneOfManyIsNotSignedFromItsOwnPageButReceivedWithAll() {
        Drafted three = visiting.general(3);
        assertThat(signing.sign(three.line(2).number(), head, null, "整改")
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("signedTogether");
        signing.sign(three.id(), head, List.of()).orThrow();
        receiving.receive(three.line(2).number(), officer).orThrow();
        assertThat(three.cases()).allSatisfy(line -> assertThat(line.state()).isEqualTo(CaseState.RECEIVED));
        Refusal second = receiving.receive(three.id(), officer).refusal();
        assertThat(second.reasons().get(0).code()).isEqualTo("stepTakenBy");
        assertThat(visiting.sheet(three).receivedByName()).isEqualTo(officer.name());
    }

    @Test
    void twelveFindingsAreOneRowForWhoSignsAndOneForWhoReceives() {
        int before = rows(head, TaskList.TODO).size();
        int counted = tasks.counts(head).todo();
        Drafted twelve = visiting.general(12);
        List<WorkItem> waiting = rows(head, TaskList.TODO);
        assertThat(waiting).hasSize(before + 1);
        assertThat(tasks.counts(head).todo()).isEqualTo(counted + 1);
        WorkItem row = ofNotice(waiting, twelve);
        assertThat(row.together()).isEqualTo(12);

        withdrawingCase.withdraw(row.caseNumber(), deputy, "重复").orThrow();
        WorkItem next = ofNotice(rows(head, TaskList.TODO), twelve);
        assertThat(next.together()).isEqualTo(11);
        assertThat(next.caseNumber()).isNotEqualTo(row.caseNumber());

        signing.sign(twelve.id(), head, List.of()).orThrow();
        assertThat(ofNotice(rows(officer, TaskList.RECEIVE), twelve).together()).isEqualTo(11);
        assertThat(ofNotice(rows(head, TaskList.DONE), twelve).together()).isEqualTo(11);
        assertThat(StatementCount.of(() -> rows(officer, TaskList.RECEIVE)).count())
                .isEqualTo(1);
        assertThat(StatementCount.of(() -> reading.page(head, NoticeFilter.NONE, null, 20))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theRegisterComesByNumberAndHasOfASecretNoticeItsNumberAlone() {
        CaseWalk secret = office.open(office.finding().by("personnelhead").item(Office.ETHICS))
                .signed();
        visiting.signed(2);
        visiting.drafted(List.of(visiting.paperwork()));
        String number = jdbc.sql("select printed_number from rectification_case where number = :number")
                .param("number", secret.number().value())
                .query(String.class)
                .single()
                .replaceAll("-\\d+$", "");
        Actor registrar = office.actor("registrar");
        List<NoticeCard> register =
                reading.register(registrar, NoticeFilter.NONE, null, 1000).rows();
        assertThat(register).extracting(NoticeCard::place).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(register.get(0).number()).as("drafts come first").isNull();
        List<Long> places = register.stream()
                .filter(card -> card.number() != null)
                .map(NoticeCard::place)
                .toList();
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i - 1) - places.get(i))
                    .as("no number of a year is missing")
                    .satisfiesAnyOf(step -> assertThat(step).isEqualTo(1), step -> assertThat(step)
                            .isGreaterThan(1_000_000));
        }
        assertThat(register)
                .filteredOn(card -> number.equals(card.number()))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.secret()).isTrue();
                    assertThat(card.schoolName()).isNull();
                    assertThat(card.signedAt()).isNull();
                });
        long school = jdbc.sql("select school_id from notice where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
        for (NoticeFilter narrower : List.of(
                new NoticeFilter(null, null, school, null, null),
                new NoticeFilter(NoticeState.SIGNED, null, null, null, null),
                new NoticeFilter(null, null, null, null, number))) {
            assertThat(reading.register(registrar, narrower, null, 1000).rows())
                    .as(narrower.toString())
                    .extracting(NoticeCard::number)
                    .doesNotContain(number);
        }
        assertThat(reading.page(registrar, NoticeFilter.NONE, null, 1000).rows())
                .extracting(NoticeCard::number)
                .doesNotContain(number);
        assertThat(reading.register(head, NoticeFilter.NONE, null, 1000).rows())
                .extracting(NoticeCard::number)
                .doesNotContain(number);
    }

    @Test
    void aBundleIsFoundByAnyOfItsItems() {
        Drafted two = visiting.drafted(
                List.of(visiting.paperwork(), visiting.paperwork().place("后勤楼北侧仓库")));
        TaskFilter filter = new TaskFilter("后勤楼北侧", null, null);
        List<WorkItem> found = tasks.page(head, TaskList.TODO, filter, null, 50).rows();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).caseNumber()).isEqualTo(two.line(2).number());
    }

    @Test
    void aCaseIsFoundByItsPrintedNumberHoweverItIsTyped() {
        Drafted two = visiting.signed(2);
        String number = visiting.sheet(two).number();
        Stream.of(
                        number + "-02",
                        number.replace("〔", "[").replace("〕", "]") + "-02",
                        number.replace("〔", "（").replace("〕", "）") + " -02")
                .forEach(typed ->
                        assertThat(found(typed)).containsExactly(two.line(2).number()));
    }

    @Test
    void theRegisterSaysWithdrawnWhenTheLastLineIs() {
        Drafted two = visiting.received(2);
        two.line(1).withdrawn();
        assertThat(visiting.sheet(two).state()).isEqualTo(NoticeState.RECEIVED);
        two.line(2).withdrawn();
        assertThat(visiting.sheet(two).state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(withdrawing
                        .withdraw(two.id(), deputy, "再撤一次")
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("noticeNotInForce");
    }

    @Test
    void aNoticeIsNotWithdrawnWhileTheBureauLooksAtALine() {
        Drafted two = visiting.received(2);
        two.line(2).to(CaseState.SUBMITTED);
        Refusal refusal = withdrawing.withdraw(two.id(), head, "有误").refusal();
        assertThat(refusal.reasons().get(0)).isEqualTo(Refusal.Reason.of(null, "linesBeingVerified", "02"));
        assertThat(two.line(1).state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void ofTwoWhoSignAtOnceOneWasFaster() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                Drafted draft = visiting.general(3);
                CyclicBarrier both = new CyclicBarrier(2);
                List<Future<Outcome<NoticeNumber>>> running = Stream.of(head, deputy)
                        .map(by -> threads.submit(() -> {
                            both.await();
                            return signing.sign(draft.id(), by, List.of());
                        }))
                        .toList();
                List<Outcome<NoticeNumber>> outcomes = new ArrayList<>();
                for (Future<Outcome<NoticeNumber>> one : running) {
                    outcomes.add(one.get());
                }
                assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(1);
                assertThat(outcomes.stream()
                                .filter(outcome -> !outcome.accepted())
                                .map(outcome ->
                                        outcome.refusal().reasons().get(0).code()))
                        .containsExactly("stepTakenBy");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Object> found(String typed) {
        return cases.page(head, CaseFilter.of(CaseFilter.View.ALL).text(typed), null, 20).rows().stream()
                .map(CaseLine::number)
                .map(Object.class::cast)
                .toList();
    }

    private List<WorkItem> rows(Actor actor, TaskList list) {
        return tasks.page(actor, list, TaskFilter.NONE, null, 500).rows();
    }

    private static WorkItem ofNotice(List<WorkItem> rows, Drafted notice) {
        List<WorkItem> found = rows.stream()
                .filter(row -> ("notice:" + notice.id()).equals(row.bundle()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}

@ProcessTest
class H2NoticeStepTests extends NoticeStepTests {}

@OnMariaDb
class MariaDbNoticeStepTests extends NoticeStepTests {}
