package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.CalendarChanged;
import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.ForeseeingChange;
import cn.zhenggai.calendar.KeepingCountyDays;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.TaskLists;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** A year's calendar comes late. Its days are made up, so the schema is not shared with anybody. */
@TimeAtHand
@DirtiesContext
abstract class RecountedDeadlineTests {

    private static final String MADE_UP_2027 = """
            date,kind,name
            2027-01-01,off,元旦
            2027-01-04,off,元旦
            2027-05-01,off,劳动节
            2027-05-02,off,劳动节
            2027-05-08,work,劳动节
            2027-10-01,off,国庆节
            2027-10-02,off,国庆节
            2027-10-03,off,国庆节
            """;

    @Autowired
    Office office;

    @Autowired
    LoadingYear loading;

    @Autowired
    KeepingCountyDays days;

    @Autowired
    ForeseeingChange foreseeing;

    @Autowired
    WithdrawingCase withdrawing;

    @Autowired
    ComparingWork comparing;

    @Autowired
    WorkItems work;

    @Autowired
    TaskLists tasks;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-12-28T09:00:00");
        office.county.settle();
    }

    @Test
    @DisplayName(
            "Scenario 7: a missing year gives a provisional date; loading it moves drafts, and served dates only by decision")
    void missingCalendar() {
        CaseWalk served = signedWithin(5);
        CaseWalk keptAsServed = signedWithin(5);
        CaseWalk draft = office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
        assertThat(served.facts().deadline()).isEqualTo("2027-01-05");
        assertThat(served.story().why().provisional()).isTrue();
        assertThat(draft.story().why().provisional()).isTrue();
        CaseWalk waiting = signedWithin(20).to(CaseState.SUBMITTED);
        assertThat(waiting.waiting(Step.VERIFY).dueOn()).isEqualTo("2027-01-05");

        loading.load(office.actor("admin"), MADE_UP_2027, "2027.csv", null).orThrow();

        assertThat(draft.facts().deadline())
                .isEqualTo(draft.story().why().reckoning().deadline());
        assertThat(draft.story().why().provisional()).isFalse();
        assertThat(waiting.waiting(Step.VERIFY).dueOn()).isEqualTo("2027-01-06");
        assertThat(served.facts().deadline()).as("as it is printed").isEqualTo("2027-01-05");
        assertThat(served.story().why().recounted()).isEqualTo("2027-01-06");
        assertThat(office.deciding(served, "officer." + cn.zhenggai.TestCounty.SCHOOL, true)
                        .accepted())
                .isFalse();
        office.deciding(served, "sectionhead", true).orThrow();
        office.deciding(keptAsServed, "deputy", false).orThrow();
        assertThat(served.facts().deadline()).isEqualTo("2027-01-06");
        assertThat(keptAsServed.facts().deadline()).isEqualTo("2027-01-05");
        assertThat(served.waiting(Step.RECEIVE_NOTICE).dueOn()).isEqualTo("2026-12-29");
        assertThat(keptAsServed.story().why().moves())
                .extracting(LogView::action)
                .containsExactly(CaseDeed.KEEP_DEADLINE);
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void aCountyRestDayIsForeseenAndEveryServedDateThatItConcernsIsWorkAtADesk() {
        clock.at("2026-10-08T09:00:00");
        CaseWalk served = signedWithin(5);
        CaseWalk draft = office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
        office.open(office.finding().item(Office.ETHICS).foundOn(clock.today()));
        LocalDate rest = LocalDate.parse("2026-10-12");
        ForeseeingChange.Foreseen foreseen = foreseeing
                .foresee(() -> days.put(office.actor("admin"), rest, CalendarDay.Kind.OFF, "县运动会"))
                .orThrow();
        LocalDate until = served.facts().deadline();
        assertThat(foreseen.asked()).singleElement().satisfies(one -> {
            assertThat(one.before()).isEqualTo(until);
            assertThat(one.after()).isEqualTo(until.plusDays(1));
            assertThat(one.school()).isEqualTo(served.facts().schoolName());
        });
        assertThat(foreseen.following())
                .extracting(CalendarChanged.Consequence::before)
                .contains(draft.facts().deadline());
        assertThat(foreseen.following())
                .as("of a confidential case not even the school")
                .extracting(CalendarChanged.Consequence::school)
                .containsNull();
        assertThat(served.story().why().recounted()).as("nothing was done").isNull();
        assertThat(dates(served)).isEmpty();

        days.put(office.actor("admin"), rest, CalendarDay.Kind.OFF, "县运动会").orThrow();
        assertThat(served.story().why().recounted())
                .isEqualTo(foreseen.asked().get(0).after());
        assertThat(dates(served))
                .extracting(item -> item.desk().kind())
                .containsExactlyInAnyOrder(Desk.Kind.SECTION_HEAD, Desk.Kind.DEPUTY);
        assertThat(comparing.differences()).isEmpty();
        assertThat(foreseeing
                        .foresee(() -> days.put(office.actor("admin"), rest, CalendarDay.Kind.OFF, "县运动会"))
                        .orThrow()
                        .nothing())
                .as("the same day again moves nothing, whatever was moved before it")
                .isTrue();
        assertThat(dates(served))
                .extracting(WorkItem::dueOn)
                .containsOnly(foreseen.asked().get(0).before());
        assertThat(tasks.counts(office.actor("sectionhead")).waiting()).isPositive();

        days.remove(office.actor("admin"), rest);
        assertThat(served.story().why().recounted()).isNull();
        assertThat(dates(served)).as("the question went away by itself").isEmpty();

        days.put(office.actor("admin"), rest, CalendarDay.Kind.OFF, "县运动会").orThrow();
        office.deciding(served, "deputy", true).orThrow();
        assertThat(dates(served)).isEmpty();
    }

    @Test
    void aQuestionAboutADateEndsWithTheCaseAndRestsWithIt() {
        clock.at("2026-10-08T09:00:00");
        LocalDate rest = LocalDate.parse("2026-10-13");
        CaseWalk paused = signedWithin(6).received();
        CaseWalk withdrawn = signedWithin(6);
        days.put(office.actor("admin"), rest, CalendarDay.Kind.OFF, "县运动会").orThrow();
        assertThat(dates(paused)).isNotEmpty();
        paused.paused();
        assertThat(dates(paused)).extracting(WorkItem::state).containsOnly(WorkItem.State.PAUSED);
        withdrawing.withdraw(withdrawn.number(), office.actor("deputy"), "重复").orThrow();
        assertThat(dates(withdrawn)).isEmpty();
    }

    private List<WorkItem> dates(CaseWalk walk) {
        return work.waitingOf(walk.number()).stream()
                .filter(item -> item.step() == Step.DECIDE_DEADLINE)
                .toList();
    }

    private CaseWalk signedWithin(int workdays) {
        CaseWalk walk = office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
        OrderTerm term = new OrderTerm(null, Limit.workdays(workdays));
        office.signing
                .signUntil(walk.number(), office.actor("sectionhead"), term, "限期整改")
                .orThrow();
        return walk;
    }
}

@ProcessTest
class H2RecountedDeadlineTests extends RecountedDeadlineTests {}

@OnMariaDb
class MariaDbRecountedDeadlineTests extends RecountedDeadlineTests {}
