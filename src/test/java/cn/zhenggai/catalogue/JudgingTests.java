package cn.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which severity the rules give to what one visit found. */
abstract class JudgingTests extends CatalogueTest {

    @Autowired
    JudgingSeverity judging;

    @Autowired
    KeepingGroups groups;

    @Test
    void scenario42AnItemThatIsMajorByRuleIsMajorWhateverElseWasFound() {
        Map<String, Judgement> judged = judging.judge(List.of("A06", "A04", "A01"), TODAY);
        assertThat(judged).containsOnlyKeys("A06");
        assertThat(judged.get("A06")).isEqualTo(new Judgement(Severity.MAJOR, "直接判定"));
        assertThat(judging.judge(List.of("B05"), TODAY).get("B05").because()).isEqualTo("清单定为重大隐患");
    }

    @Test
    void enoughOfAGroupMakeAllOfThemMajorAndOneLessMakesNone() {
        groups.put(admin, fire(3, "A01", "A03", "A04", "A05"), TODAY).orThrow();
        assertThat(judging.judge(List.of("A01", "A03", "F03"), TODAY)).isEmpty();
        assertThat(judging.judge(List.of("A01", "A01", "A01"), TODAY))
                .as("one item at three places is one item")
                .isEmpty();
        Map<String, Judgement> judged = judging.judge(List.of("A01", "A03", "A05", "F03"), TODAY);
        assertThat(judged).containsOnlyKeys("A01", "A03", "A05");
        assertThat(judged.get("A03").because()).isEqualTo("综合判定：“消防设施”同组发现3项（标准3项）");
        assertThat(judging.judge(List.of("A01", "A03", "A05"), TODAY.minusDays(1)))
                .as("before the rule was there")
                .isEmpty();
    }

    @Test
    void aGroupThatAsksForMoreThanItHasIsRefused() {
        assertThat(VersionTests.code(groups.put(admin, fire(3, "A01", "A03"), TODAY)))
                .isEqualTo("groupTooFew");
        assertThat(VersionTests.code(groups.put(admin, fire(2, "A01", "A01"), TODAY)))
                .isEqualTo("groupTooFew");
        assertThat(VersionTests.code(groups.put(admin, fire(0, "A01"), TODAY))).isEqualTo("groupNeeded");
        assertThat(VersionTests.code(groups.put(admin, fire(1, "Z99"), TODAY))).isEqualTo("hazardUnknown");
        assertThat(catalogue.groups(TODAY)).isEmpty();
    }

    @Test
    void nothingTakesAGroupSoManyItemsThatItCanNotBeReached() {
        groups.put(admin, fire(2, "A01", "A03"), TODAY).orThrow();
        LocalDate later = TODAY.plusDays(5);
        assertThat(VersionTests.code(changing.retire(admin, "A03", later))).isEqualTo("groupTooFew");
        HazardItem out = reworded(now("A03").inGroup(null), "x", later);
        assertThat(VersionTests.code(changing.change(admin, out))).isEqualTo("groupTooFew");
        HazardItem elsewhere = reworded(now("A04").inGroup("NONE"), "x", later);
        assertThat(VersionTests.code(changing.change(admin, elsewhere))).isEqualTo("groupUnknown");
        groups.put(admin, fire(2, "A01", "A03", "A04"), later).orThrow();
        changing.retire(admin, "A03", later.plusDays(1)).orThrow();
        assertThat(catalogue.groups(later.plusDays(1)).get(0).items()).containsExactly("A01", "A04");
    }

    @Test
    void aGroupChangesAndEndsOnADay() {
        LocalDate later = TODAY.plusDays(5);
        changing.change(admin, reworded(now("A05"), "以后的表述", later.plusDays(5))).orThrow();
        groups.put(admin, fire(2, "A01", "A05"), TODAY).orThrow();
        assertThat(catalogue.item("A05", later.plusDays(5)).orElseThrow())
                .as("a planned version counts to the group too")
                .extracting(HazardItem::requirement, HazardItem::group)
                .containsExactly("以后的表述", "FIRE");
        groups.end(admin, "FIRE", later).orThrow();
        assertThat(catalogue.groups(later.minusDays(1)).get(0).needed()).isEqualTo(2);
        assertThat(catalogue.groups(later)).isEmpty();
        assertThat(catalogue.item("A05", later.plusDays(5)).orElseThrow().group())
                .isNull();
    }

    private static MajorGroup fire(int needed, String... items) {
        return new MajorGroup("FIRE", "消防设施", needed, List.of(items));
    }
}

@ProcessTest
class H2JudgingTests extends JudgingTests {}

@OnMariaDb
class MariaDbJudgingTests extends JudgingTests {}
