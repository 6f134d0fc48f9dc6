package cn.zhenggai.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.veto.VetoArea;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 一票否决: the director sets and lifts it, and it puts a school last. */
abstract class VetoTests extends RankingDesk {

    @Test
    void aVetoPutsASchoolLastWithoutAPlaceUntilItIsLifted() throws Exception {
        county.working();
        clock.at(year + "-05-20T09:00:00");
        Actor director = office.actor("director");
        int before = ranking.of(asked(), director).ranked();
        assertThat(codes(deciding.set(ONE, director, year - 3, null, " ")))
                .containsExactly("year vetoSchoolYear", "area required", "reason required");
        assertThat(codes(deciding.set(ONE, office.actor("deputy"), year - 1, VetoArea.ETHICS, "体罚学生")))
                .containsExactly("null notAllowed");
        for (String stranger : List.of("township.1", CaseWalk.PRINCIPAL, "inspector1")) {
            assertThatThrownBy(() -> deciding.set(ONE, office.actor(stranger), year - 1, VetoArea.ETHICS, "体罚学生"))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> deciding.set("NONE", director, year - 1, VetoArea.ETHICS, "体罚学生"))
                .isInstanceOf(NotFound.class);

        deciding.set(ONE, director, year - 1, VetoArea.ETHICS, "体罚学生").orThrow();
        deciding.set(ONE, director, year - 1, VetoArea.ETHICS, "体罚学生").orThrow();
        assertThat(codes(deciding.set(ONE, director, year - 1, VetoArea.ETHICS, "另一件")))
                .containsExactly("null vetoStands");
        Ranking vetoed = ranking.of(asked(), director);
        Standing last = vetoed.lines().get(vetoed.lines().size() - 1);
        assertThat(last.school().code()).isEqualTo(ONE);
        assertThat(last.place()).isNull();
        assertThat(vetoed.vetoed()).isOne();
        assertThat(vetoed.ranked()).isEqualTo(before - 1);
        assertThat(last.vetoes()).singleElement().matches(veto -> veto.reason().equals("体罚学生"));
        assertThat(reason("auditor")).isNull();
        assertThat(reason(CaseWalk.OFFICER)).isNull();
        assertThat(reason(CaseWalk.PRINCIPAL)).isEqualTo("体罚学生");
        assertThat(page(CaseWalk.OFFICER, "/ranking/schools/" + ONE).text())
                .contains("一票否决", "师德师风")
                .doesNotContain("体罚学生");
        assertThat(ranking.of(
                                asked(
                                        "from",
                                        (year - 1) + "-01-01",
                                        "until",
                                        (year - 1) + "-06-30",
                                        "on",
                                        year + "-05-20"),
                                director)
                        .vetoed())
                .as("another school year")
                .isZero();

        long id = last.vetoes().get(0).id();
        clock.at(year + "-05-21T09:00:00");
        assertThat(codes(deciding.lift(id, director, ""))).containsExactly("reason required");
        deciding.lift(id, director, "复核后不成立").orThrow();
        deciding.lift(id, director, "复核后不成立").orThrow();
        assertThat(codes(deciding.lift(id, director, "再撤一次"))).containsExactly("null vetoLifted");
        assertThat(ranking.of(asked(), director).of(ONE).orElseThrow().place()).isNotNull();
        assertThat(ranking.of(asked("on", year + "-05-20"), director)
                        .of(ONE)
                        .orElseThrow()
                        .state())
                .as("as it was known then")
                .isEqualTo(Standing.State.VETOED);
        assertThat(ranking.explained(ONE, asked(), director).vetoes())
                .filteredOn(Veto::lifted)
                .hasSize(1);
    }

    private String reason(String login) {
        return ranking.of(asked(), office.actor(login))
                .of(ONE)
                .orElseThrow()
                .vetoes()
                .get(0)
                .reason();
    }
}

@ProcessTest
class H2VetoTests extends VetoTests {}

@OnMariaDb
class MariaDbVetoTests extends VetoTests {}

@OnMySql
class MySqlVetoTests extends VetoTests {}
