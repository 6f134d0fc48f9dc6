package cn.zhenggai.stoporder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.document.issued.IssuedPaper;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.stoporder.reading.ReadingStops;
import cn.zhenggai.stoporder.reading.StopFilter;
import cn.zhenggai.stoporder.reading.StopLists;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through the model of a stop order, its picture and papers, what is stopped today, and what a rule suggests. */
@ProcessTest
@TimeAtHand
class StopProcessTests {

    private static final String CONFIRM = "userTask_confirmStop";
    private static final String WAITING = "intermediateCatchEvent_liftingAsked";
    private static final String INSPECT = "userTask_inspectStop";
    private static final String DECIDE = "userTask_decideLifting";
    private static final String LIFTED = "endEvent_stopLifted";
    private static final String REVOKED = "endEvent_stopRevoked";

    @Autowired
    Office office;

    @Autowired
    Stopping stopping;

    @Autowired
    MovableClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessPictures pictures;

    @Autowired
    ReadingPapers papers;

    @Autowired
    ReadingStops reading;

    @Autowired
    StopLists lists;

    @Autowired
    ManagingUnits units;

    @Autowired
    Directory directory;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        stopping.leader();
    }

    @Test
    void orderedInWritingRefusedTwiceAndLifted() {
        CaseWalk walk = underWay();
        int place = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        ProcessInstance order = process(walk, place);
        assertThat(order).isWaitingAt(WAITING).hasNotPassed(CONFIRM);
        stopping.ask(walk, place).orThrow();
        assertThat(order).isWaitingAt(INSPECT);
        stopping.inspect(walk, "inspector1", place, false).orThrow();
        assertThat(order).isWaitingAt(WAITING);
        stopping.ask(walk, place).orThrow();
        stopping.inspect(walk, "inspector1", place, true).orThrow();
        assertThat(order).isWaitingAt(DECIDE);
        stopping.decide(walk, "deputy", place, false).orThrow();
        assertThat(order).isWaitingAt(WAITING);
        stopping.lifted(walk, place);
        assertThat(order).isEnded().hasPassed(LIFTED).hasNotPassed(REVOKED);
        assertThat(walk.process()).isWaitingAt("userTask_rectify");
    }

    @Test
    void givenOnAWordConfirmedAndRevoked() {
        CaseWalk draft = found();
        int place = stopping.atOnce(draft, stopping.canteen(), "director", clock.instant())
                .orThrow();
        ProcessInstance order = process(draft, place);
        assertThat(order).isWaitingAt(CONFIRM);
        stopping.confirm(draft, "deputy", place);
        assertThat(order).as("the level that allowed it").isWaitingAt(CONFIRM);
        stopping.confirm(draft, "director", place).orThrow();
        assertThat(order).isWaitingAt(WAITING);
        stopping.revoke(draft, "director", place, "依据不足").orThrow();
        assertThat(order).isEnded().hasPassed(REVOKED).hasNotPassed(LIFTED);
    }

    @Test
    void aWithdrawnCaseEndsTheProcessesOfItsOrders() {
        CaseWalk walk = underWay();
        int place = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        ProcessInstance order = process(walk, place);
        stopping.ask(walk, place).orThrow();
        walk.withdrawn();
        assertThat(order).isEnded().hasPassed(REVOKED);
    }

    @Test
    void thePictureOfEachOrderIsItsOwnAlsoWhenItIsOver() {
        CaseWalk walk = underWay();
        int first = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        int second = stopping.order(walk, "director", stopping.classes("回家")).orThrow();
        stopping.lifted(walk, first);
        ProcessPictures.Picture over = pictures.beside("stop-order", walk.number(), first, Locale.CHINESE);
        ProcessPictures.Picture running = pictures.beside("stop-order", walk.number(), second, Locale.ENGLISH);
        assertThat(over.passed()).contains(LIFTED);
        assertThat(over.current()).isEmpty();
        assertThat(over.xml()).contains("审批恢复");
        assertThat(running.current()).containsExactly(WAITING);
        assertThat(running.xml()).contains("Decide on lifting").doesNotContain("审批恢复");
    }

    @Test
    void whatWasStoppedInWritingAskedForAndAnsweredHasItsPapers() {
        CaseWalk draft = found();
        int place = stopping.atOnce(draft, stopping.canteen(), "deputy", clock.instant())
                .orThrow();
        assertThat(kinds(draft)).as("a word is no paper").isEmpty();
        stopping.confirm(draft, "deputy", place).orThrow();
        assertThat(kinds(draft)).containsExactly("STOP_NOTICE");
        draft.signed();
        stopping.lifted(draft, place);
        assertThat(kinds(draft)).contains("STOP_NOTICE", "LIFTING_REQUEST", "LIFTING_REPLY");
        assertThat(papers.ofCase(draft.number(), office.actor("director")))
                .filteredOn(paper -> paper.kind().equals("STOP_NOTICE"))
                .allSatisfy(paper -> assertThat(paper.number()).startsWith("青教安停〔2026〕"));
    }

    @Test
    void whatIsStoppedTodayIsAListWithinWhatOneSees() {
        CaseWalk walk = underWay();
        int place = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        stopping.order(walk, "director", stopping.classes("回家")).orThrow();
        for (String login : List.of("deputy", "township.1", CaseWalk.PRINCIPAL)) {
            assertThat(shown(login, StopFilter.View.ACTIVE, walk)).as(login).containsExactlyInAnyOrder(1, 2);
        }
        assertThat(shown("principal." + TestCounty.OTHER_SCHOOL, StopFilter.View.ALL, walk))
                .isEmpty();
        stopping.ask(walk, place).orThrow();
        assertThat(shown("deputy", StopFilter.View.ASKED, walk)).containsExactly(1);
        stopping.inspect(walk, "inspector1", place, true).orThrow();
        stopping.decide(walk, "deputy", place, true).orThrow();
        assertThat(shown("deputy", StopFilter.View.ACTIVE, walk)).containsExactly(2);
        assertThat(shown("deputy", StopFilter.View.ALL, walk)).containsExactlyInAnyOrder(1, 2);
        Actor deputy = office.actor("deputy");
        assertThat(lists.counts(deputy).active())
                .isEqualTo(lists.page(deputy, StopFilter.of(StopFilter.View.ACTIVE), null, 1000)
                        .rows()
                        .size());
    }

    @Test
    void twoCasesOfOneDiseaseInAKindergartenSuggestToSuspendClasses() {
        kindergarten();
        CaseWalk first = disease();
        assertThat(suggested(first, "director")).isNull();
        CaseWalk second = disease();
        assertThat(suggested(second, "director")).isEqualTo(StopKind.CLASSES);
        assertThat(suggested(first, "director")).isEqualTo(StopKind.CLASSES);
        assertThat(suggested(second, CaseWalk.OFFICER))
                .as("who may not is told nothing")
                .isNull();
        stopping.order(second, "director", stopping.classes("居家")).orThrow();
        assertThat(suggested(second, "director"))
                .as("what was ordered is suggested no more")
                .isNull();
    }

    @Test
    void whatTheCatalogueTakesOutOfUseIsSuggested() {
        CaseWalk canteen = office.open(office.finding()
                        .item(Office.PHYSICAL_MAJOR)
                        .severity(Severity.MAJOR)
                        .foundOn(clock.today())
                        .photos(1))
                .to(CaseState.ISSUED);
        assertThat(canteen.facts().stopUse()).isTrue();
        assertThat(suggested(canteen, "deputy")).isEqualTo(StopKind.USE);
        assertThat(suggested(underWay(), "deputy")).isNull();
    }

    private StopKind suggested(CaseWalk walk, String login) {
        ReadingStops.Told told = reading.of(walk.number(), office.actor(login));
        return told.suggestion() == null ? null : told.suggestion().kind();
    }

    private List<Integer> shown(String login, StopFilter.View view, CaseWalk walk) {
        return lists.page(office.actor(login), StopFilter.of(view), null, 1000).rows().stream()
                .filter(line -> line.number().equals(walk.number()))
                .map(line -> line.place())
                .toList();
    }

    private List<String> kinds(CaseWalk walk) {
        return papers.ofCase(walk.number(), office.actor("director")).stream()
                .map(IssuedPaper::kind)
                .toList();
    }

    private void kindergarten() {
        UnitCard school = directory.unit(TestCounty.SCHOOL).orElseThrow();
        units.change(
                        school.id(),
                        school.version(),
                        new UnitEntry(
                                school.code(),
                                school.kind(),
                                school.name(),
                                school.parentId(),
                                "幼儿园",
                                null,
                                null,
                                true))
                .orThrow();
    }

    private CaseWalk disease() {
        return office.open(office.finding()
                        .item("I02")
                        .severity(Severity.MAJOR)
                        .foundOn(clock.today())
                        .photos(1))
                .to(CaseState.ISSUED);
    }

    private CaseWalk found() {
        return office.open(
                office.finding().by(Stopping.LEADER).item(Office.PAPERWORK).foundOn(clock.today()));
    }

    private CaseWalk underWay() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()))
                .to(CaseState.RECTIFYING);
    }

    private ProcessInstance process(CaseWalk walk, int place) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.number().value())
                .processDefinitionKey("stop-order")
                .variableValueEquals("place", place)
                .singleResult();
    }
}
