package cn.zhenggai.longterm;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.pause.AcceptingLonger;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.rectification.pause.ResumingDue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for money or for others is accepted until a day, looked at again, and never forgotten. */
@TimeAtHand
abstract class LongTermTests {

    @Autowired
    Office office;

    @Autowired
    PausingCase pausing;

    @Autowired
    ResumingCase resuming;

    @Autowired
    AcceptingLonger accepting;

    @Autowired
    ResumingDue resumingDue;

    @Autowired
    ReadingStanding reading;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-09-07T10:00:00");
        office.actor("director");
    }

    @Test
    void anItemWithoutFundsIsAcceptedUntilADayStandsInTheQueueAndGoesOnByItself() {
        CaseWalk walk = general();
        LocalDate deadline = walk.facts().deadline();
        accept(walk, PauseReason.AWAITS_FUNDS, LocalDate.of(2026, 12, 1)).orThrow();

        StandingItem item = queued(walk, StandingFilter.View.LONG_TERM);
        assertThat(item.reviewOn()).isEqualTo("2026-12-01");
        assertThat(item.times()).isEqualTo(1);
        assertThat(item.interimMeasure()).isEqualTo("封闭通道，专人值守");
        assertThat(queued(walk, StandingFilter.View.SOON)).isNull();
        clock.at("2026-11-20T10:00:00");
        assertThat(queued(walk, StandingFilter.View.SOON)).isNotNull();

        clock.at("2026-12-01T08:00:00");
        resumingDue.resumeDue();

        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().deadline()).isAfter(deadline).isAfter(LocalDate.of(2026, 12, 1));
        assertThat(queued(walk, StandingFilter.View.ALL)).isNull();
    }

    @Test
    void onItsReviewItMayBeAcceptedForLongerAndTheQueueSaysHowOften() {
        CaseWalk walk = general();
        accept(walk, PauseReason.AWAITS_FUNDS, LocalDate.of(2026, 10, 20)).orThrow();
        clock.at("2026-10-19T10:00:00");

        accepting
                .accept(walk.number(), deputy(), "预算未批", null, LocalDate.of(2027, 3, 1))
                .orThrow();

        StandingItem item = queued(walk, StandingFilter.View.LONG_TERM);
        assertThat(item.times()).isEqualTo(2);
        assertThat(item.since()).isEqualTo("2026-09-07");
        assertThat(item.acceptedOn()).isEqualTo("2026-10-19");
        assertThat(item.interimMeasure()).isEqualTo("封闭通道，专人值守");
        assertThat(walk.state()).isEqualTo(CaseState.PAUSED);
        assertThat(walk.story().pauses()).hasSize(2);
    }

    @Test
    void itsTimesAreRestoredExactlyThoughItWasAcceptedTwice() {
        CaseWalk once = general();
        CaseWalk twice = general();
        accept(once, PauseReason.AWAITS_OTHERS, LocalDate.of(2026, 12, 1)).orThrow();
        accept(twice, PauseReason.AWAITS_OTHERS, LocalDate.of(2026, 10, 20)).orThrow();
        clock.at("2026-10-19T10:00:00");
        accepting
                .accept(twice.number(), deputy(), "相邻单位未动工", "加装围挡", LocalDate.of(2026, 12, 1))
                .orThrow();
        clock.at("2026-11-24T15:00:00");

        resuming.resume(once.number(), deputy(), "已动工").orThrow();
        resuming.resume(twice.number(), deputy(), "已动工").orThrow();

        assertThat(twice.facts().deadline()).isEqualTo(once.facts().deadline());
    }

    @Test
    void whatIsTooLongOrForNothingIsRefusedAndTheCaseStandsAsItStood() {
        CaseWalk walk = general();
        assertThat(code(accept(walk, PauseReason.AWAITS_FUNDS, LocalDate.of(2027, 3, 30))))
                .isEqualTo("pauseTooLong");
        assertThat(code(accept(walk, PauseReason.AWAITS_FUNDS, LocalDate.of(2026, 9, 7))))
                .isEqualTo("pauseReviewPast");
        assertThat(code(accept(
                        office.open(office.finding().item("K01").foundOn(clock.today()))
                                .to(CaseState.RECTIFYING),
                        PauseReason.AWAITS_FUNDS,
                        LocalDate.of(2026, 12, 1))))
                .isEqualTo("pauseNotForThis");
        assertThat(code(accepting.accept(walk.number(), deputy(), "未批", null, LocalDate.of(2026, 12, 1))))
                .isEqualTo("stepNotOpen");
        accept(walk, PauseReason.AWAITS_FUNDS, LocalDate.of(2027, 3, 1)).orThrow();
        clock.at("2027-02-28T10:00:00");
        accepting
                .accept(walk.number(), deputy(), "未批", null, LocalDate.of(2027, 8, 20))
                .orThrow();
        clock.at("2027-08-19T10:00:00");
        Outcome<?> beyond = accepting.accept(walk.number(), deputy(), "仍未批", null, LocalDate.of(2027, 10, 1));
        assertThat(code(beyond)).isEqualTo("pauseLongTermYear");
        assertThat(walk.state()).isEqualTo(CaseState.PAUSED);
        assertThat(walk.story().pauses()).hasSize(2);
        Outcome<?> silent = accepting.accept(walk.number(), deputy(), " ", null, LocalDate.of(2027, 9, 1));
        assertThat(silent.refusal().reasons()).extracting(Refusal.Reason::field).containsExactly("note");
        assertThat(walk.story().pauses()).hasSize(2);
    }

    @Test
    void theCountsAreTheLengthsOfTheLists() {
        CaseWalk walk = general();
        accept(walk, PauseReason.AWAITS_FUNDS, LocalDate.of(2026, 9, 15)).orThrow();
        Actor director = office.actor("director");
        var counts = reading.counts(director);
        for (StandingFilter.View view : StandingFilter.View.values()) {
            assertThat(reading.page(director, new StandingFilter(view, null), null, 500)
                            .rows())
                    .hasSize(counts.get(view));
        }
        assertThat(reading.page(
                                director,
                                new StandingFilter(
                                        StandingFilter.View.ALL, walk.number().value()),
                                null,
                                9)
                        .rows())
                .hasSize(1);
    }

    private CaseWalk general() {
        return office.open(office.finding().photos(1).foundOn(clock.today())).to(CaseState.RECTIFYING);
    }

    private StandingItem queued(CaseWalk walk, StandingFilter.View view) {
        List<StandingItem> rows = reading.page(
                        office.actor("director"),
                        new StandingFilter(view, walk.number().value()),
                        null,
                        9)
                .rows();
        return rows.isEmpty() ? null : rows.get(0);
    }

    private Outcome<?> accept(CaseWalk walk, PauseReason reason, LocalDate until) {
        return pausing.pause(walk.number(), deputy(), new PauseEntry(reason, "经费列入明年预算", "封闭通道，专人值守", until));
    }

    private Actor deputy() {
        return office.actor("deputy");
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusal().reasons().get(0).code();
    }
}

@ProcessTest
class H2LongTermTests extends LongTermTests {}

@OnMariaDb
class MariaDbLongTermTests extends LongTermTests {}
