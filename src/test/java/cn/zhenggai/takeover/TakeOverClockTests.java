package cn.zhenggai.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.escalation.Watching;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.history.CaseSpans;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.cockpit.Overview;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Tally;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What figures and the ladder make of cases out of old ledgers, before and after the day of the take-over. */
@TimeAtHand
@ProcessTest
class TakeOverClockTests {

    private static final String ROWS = """
            柳河镇中心小学,2026-03-02,%1$s一号,安全管理,一般,2026-03-10,完成,2026-03-09,%1$s-1,
            柳河镇中心小学,2026-03-02,%1$s二号,安全管理,一般,2026-03-10,完成,2026-03-20,%1$s-2,
            柳河镇中心小学,2026-03-02,%1$s三号,安全管理,一般,长期,完成,2026-03-20,%1$s-3,
            柳河镇中心小学,2026-08-03,%1$s四号,安全管理,一般,2026-08-10,整改中,,%1$s-4,
            """;

    @Autowired
    TestCounty county;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Autowired
    CaseSpans spans;

    @Autowired
    Watching watching;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        county.settle();
        clock.at("2026-09-02T10:00:00");
    }

    @Test
    void figuresPrintedBeforeStayAndThoseAfterKnowOfIt() throws IOException {
        Overview june = past(LocalDate.of(2026, 6, 30));
        Tally before = figures.overview(director()).total();
        ledgers.confirmed(ledgers.previewed(ROWS.formatted("算")));
        assertThat(past(LocalDate.of(2026, 6, 30))).isEqualTo(june);
        Tally after = figures.overview(director()).total();
        assertThat(more(before, after, Measure.FOUND)).isEqualTo(4);
        assertThat(more(before, after, Measure.CLOSED)).isEqualTo(3);
        assertThat(more(before, after, Measure.OVERDUE)).isEqualTo(1);
        assertThat(more(before, after, Measure.DUE))
                .as("the one of unknown days is neither")
                .isEqualTo(3);
        assertThat(more(before, after, Measure.IN_TIME)).isEqualTo(1);
        assertThat(spans.astray()).isEmpty();
    }

    @Test
    void theLadderCountsFromTheDayOfTheTakeOver() throws IOException {
        long run = ledgers.previewed(ROWS.formatted("梯"));
        ledgers.confirmed(run);
        CaseWalk late = office.walk(ledgers.cases(run).get(3));
        assertThat(late.facts().clock().due().lateAt(clock.instant())).isTrue();
        watching.watch("2026-09-02T11:00:00");
        assertThat(watching.ladder(late)).isEmpty();
        watching.watchDaily("2026-09-03", "2026-09-04");
        assertThat(watching.ladder(late)).containsExactly("1 TAKEN 09-03");
        watching.watchDaily("2026-09-05", "2026-09-07");
        assertThat(watching.ladder(late)).containsExactly("1 TAKEN 09-03", "2 DRAFTED 09-07");
    }

    private static long more(Tally before, Tally after, Measure measure) {
        return after.counts().getOrDefault(measure, 0L) - before.counts().getOrDefault(measure, 0L);
    }

    private Overview past(LocalDate day) {
        return figures.overview(director(), CutOff.of(day, clock).orThrow());
    }

    private Actor director() {
        return county.actor("director");
    }
}
