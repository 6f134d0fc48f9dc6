package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.deadline.LimitTrial;
import cn.zhenggai.rectification.deadline.TryingLimits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dry run with another table of limits. */
abstract class TryingLimitsTests {

    @Autowired
    Office office;

    @Autowired
    TryingLimits limits;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Clock clock;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @Test
    void theTableIsReadable() {
        LimitTrial.Line fire = limits.present().get(0);
        assertThat(fire.name()).isEqualTo("消防安全");
        assertThat(fire.general()).isEqualTo(Limit.workdays(5));
        assertThat(fire.major()).isEqualTo(Limit.days(30));
        assertThat(fire.changed()).isFalse();
        assertThat(limits.present()).hasSizeGreaterThan(10);
    }

    @Test
    void itListsWhatWouldMoveAndMovesNothing() {
        CaseWalk draft = majorLamp();
        CaseWalk served = majorLamp().signed();
        CaseWalk other = office.general();
        LocalDate before = served.facts().deadline();
        LocalDate today = BureauTime.today(clock);
        LimitTrial trial = limits.tryOut(office.actor("deputy"), fireWithin("<text>30</text>", "<text>60</text>"))
                .orThrow();
        LocalDate longer = deadlines.after(today, Limit.days(60));
        assertThat(trial.table().get(0).changed()).isTrue();
        assertThat(trial.table().get(0).newMajor()).isEqualTo(Limit.days(60));
        assertThat(trial.moved())
                .filteredOn(moved ->
                        moved.number().equals(draft.number()) || moved.number().equals(served.number()))
                .extracting(
                        LimitTrial.Moved::number,
                        LimitTrial.Moved::served,
                        LimitTrial.Moved::deadline,
                        LimitTrial.Moved::wouldBe)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                draft.number(), false, draft.facts().deadline(), longer),
                        org.assertj.core.groups.Tuple.tuple(served.number(), true, before, longer));
        assertThat(trial.moved()).extracting(LimitTrial.Moved::number).doesNotContain(other.number());
        assertThat(trial.hidden()).isZero();
        assertThat(served.facts().deadline()).isEqualTo(before);
        assertThat(limits.present().get(0).major()).isEqualTo(Limit.days(30));
    }

    @Test
    void whoMayNotSeeACaseLearnsOnlyHowManyThereAre() {
        majorLamp();
        LimitTrial trial = limits.tryOut(office.actor("admin"), fireWithin("<text>30</text>", "<text>60</text>"))
                .orThrow();
        assertThat(trial.moved()).isEmpty();
        assertThat(trial.hidden()).isPositive().isEqualTo(trial.drafts() + trial.served());
    }

    @Test
    void theSameTableMovesNothingAndABrokenOneIsRefused() {
        Actor deputy = office.actor("deputy");
        LimitTrial same = limits.tryOut(deputy, fireWithin("\"A\"", "\"A\"")).orThrow();
        assertThat(same.drafts() + same.served()).isZero();
        assertThat(limits.tryOut(deputy, fireWithin("<text>\"WORKDAYS\"</text>", "<text>\"MOONS\"</text>"))
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("rules.cell");
        assertThat(limits.tryOut(deputy, new byte[0]).accepted()).isFalse();
    }

    /** A05 is usually general, so that as a major hazard the table decides. */
    private CaseWalk majorLamp() {
        return office.open(office.finding().item("A05").severity(Severity.MAJOR).photos(1));
    }

    private static byte[] fireWithin(String right, String wrong) {
        try {
            return Files.readString(Path.of("processes/deadline.dmn"))
                    .replaceFirst(right, wrong)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

@ProcessTest
class H2TryingLimitsTests extends TryingLimitsTests {}

@OnMariaDb
class MariaDbTryingLimitsTests extends TryingLimitsTests {}

@OnMySql
class MySqlTryingLimitsTests extends TryingLimitsTests {}
