package cn.zhenggai.organisation.handover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said to whoever closes a unit and leaves its work to nobody. */
class UnitHandOverTests {

    @Test
    void aRefusalCountsAllCasesAndNamesTheFirstTen() {
        Refusal refused = UnitHandOver.NONE.refusal(cases(99), List.of(), false).orElseThrow();
        assertThat(refused.reasons().get(0).arguments())
                .containsExactly(99, "RC-1 RC-2 RC-3 RC-4 RC-5 RC-6 RC-7 RC-8 RC-9 RC-10 …");
    }

    @Test
    void aFewAreAllNamed() {
        Refusal refused = UnitHandOver.NONE.refusal(cases(2), List.of(), false).orElseThrow();
        assertThat(refused.reasons().get(0).arguments()).containsExactly(2, "RC-1 RC-2");
    }

    @Test
    void onlyWhatIsMissingForTheClosureIsAQuestion() {
        assertThat(UnitHandOver.lacking(
                        UnitHandOver.NONE.refusal(cases(2), List.of(), false).orElseThrow()))
                .isTrue();
        assertThat(UnitHandOver.lacking(Refusal.invalid("name", "required"))).isFalse();
        assertThat(UnitHandOver.lacking(Refusal.conflict("changedMeanwhile"))).isFalse();
    }

    private static List<Piece> cases(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        n -> new Piece("CASE", "RC-" + n, 1, "/", "灯具", "一小", null, Desk.of(Desk.Kind.SCHOOL, 1), null))
                .toList();
    }
}
