package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two look at the work; what one of them says alone decides nothing and is not lost. */
abstract class AbsentVerifierTests {

    @Autowired
    Office office;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "Scenario 17: one of two re-inspectors is absent; neither pass nor fail comes of it, and what the other wrote is kept")
    void scenario17_oneOfTwoReinspectorsIsAbsentAndNothingIsDecidedWithoutHim(boolean passed) {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        Actor present = walk.verifiers().get(0);
        Actor absent = walk.verifiers().get(1);
        office.verifying
                .verify(walk.number(), present, new Opinion(passed, "灭火器已逐具查看", null, null))
                .orThrow();

        assertThat(walk.state()).isEqualTo(CaseState.VERIFYING);
        assertThat(walk.facts().round()).isEqualTo(1);
        assertThat(walk.facts().endedAt()).isNull();
        assertThat(walk.story().rounds().get(0).passed()).isNull();
        assertThat(walk.story().verifiersOf(1)).anySatisfy(kept -> {
            assertThat(kept.personId()).isEqualTo(present.personId());
            assertThat(kept.opinion()).isEqualTo("灭火器已逐具查看");
            assertThat(kept.passed()).isEqualTo(passed);
        });
        assertThat(walk.story().waiting()).extracting(WorkItem::step).containsExactly(Step.VERIFY);
        assertThat(absent.sitsAt(walk.waiting(Step.VERIFY).desk())).isTrue();

        assertThat(office.verifying
                        .verify(walk.number(), present, new Opinion(passed, "代他签字", null, null))
                        .accepted())
                .as("nor does he sign for the other")
                .isFalse();
        long other = office.actor("inspector3").personId();
        office.naming.name(walk.number(), office.actor("registrar"), 2, other).orThrow();
        walk.opinion(1, passed);
        assertThat(walk.state()).isEqualTo(passed ? CaseState.CLOSED : CaseState.RECTIFYING);
    }
}

@ProcessTest
class H2AbsentVerifierTests extends AbsentVerifierTests {}

@OnMariaDb
class MariaDbAbsentVerifierTests extends AbsentVerifierTests {}
