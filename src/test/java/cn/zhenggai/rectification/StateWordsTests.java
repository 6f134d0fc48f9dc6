package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ProcessTest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views name states in words, the case in code: for each state both say the same, and no view is forgotten. */
@ProcessTest
class StateWordsTests {

    private static final Predicate<CaseState> SERVED =
            state -> state.open() && state != CaseState.DRAFT && state != CaseState.COORDINATING;

    /** Which states a view of cases shows. */
    private static final Map<String, Predicate<CaseState>> SHOWN = Map.of(
            "case_clock",
            SERVED,
            "case_at_desk",
            CaseState::open,
            "case_place",
            CaseState::open,
            "case_stage",
            state -> state != CaseState.WITHDRAWN && state != CaseState.DISMISSED && state != CaseState.MERGED,
            "case_figures",
            state -> SERVED.test(state)
                    || state.rectified()
                    || state == CaseState.TERMINATED
                    || state == CaseState.COORDINATING);

    /** What a condition says of a state, over the row itself. */
    private static final Map<String, Predicate<CaseState>> SAID = Map.of(
            CaseMeasures.OPEN, CaseState::open,
            CaseMeasures.SERVED, SERVED,
            CaseMeasures.WITH_SCHOOL, CaseState::withSchool,
            CaseMeasures.CLAIMED, CaseState::claimed,
            CaseMeasures.RECTIFIED, CaseState::rectified,
            CaseMeasures.EXTERNAL, state -> state == CaseState.COORDINATING,
            CaseMeasures.ENDED, state -> !state.open());

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    private CaseWalk walk;

    @BeforeEach
    void oneCase() {
        office.county.settle();
        walk = office.general().signed();
    }

    @Test
    void everyViewShowsTheStatesThatItsNamePromises() {
        for (CaseState state : CaseState.values()) {
            stand(state);
            SHOWN.forEach((view, shows) ->
                    assertThat(found(view, "1 = 1")).as(view + " " + state).isEqualTo(shows.test(state)));
            SAID.forEach((condition, says) -> assertThat(found("rectification_case", condition))
                    .as(condition + " " + state)
                    .isEqualTo(says.test(state)));
        }
    }

    @Test
    void theClockRunsWhileTheCaseIsWithTheSchoolAndStandsWhileItIsPaused() {
        Stream.of(CaseState.values()).filter(SERVED).forEach(state -> {
            stand(state);
            assertThat(found("case_clock", "c.running = 1")).as(state.name()).isEqualTo(state.withSchool());
            assertThat(found("case_clock", "c.paused = 1")).as(state.name()).isEqualTo(state == CaseState.PAUSED);
        });
    }

    @Test
    void noOtherViewNamesStates() {
        Set<String> naming = new HashSet<>(jdbc.sql("""
                        select lower(table_name) from information_schema.views
                        where table_schema = 'PUBLIC' and (view_definition like '%''RECTIFYING''%'
                              or view_definition like '%''CLOSED''%' or view_definition like '%''WITHDRAWN''%')""").query(String.class).list());
        assertThat(naming).isEqualTo(SHOWN.keySet());
    }

    private void stand(CaseState state) {
        jdbc.sql("update rectification_case set state = :state where number = :number")
                .param("state", state.name())
                .param("number", walk.number().value())
                .update();
        jdbc.sql("""
                        update case_span set state = :state where until_at > '9999-01-01'
                          and case_id = (select c.id from rectification_case c where c.number = :number)""")
                .param("state", state.name())
                .param("number", walk.number().value())
                .update();
    }

    private boolean found(String view, String condition) {
        String by = Set.of("case_figures", "case_stage").contains(view)
                ? "c.until_at > '9999-01-01' and c.id = (select r.id from rectification_case r where r.number = :number)"
                : "c.number = :number";
        return jdbc.sql("select count(*) from " + view + " c where " + by + " and " + condition)
                        .param("number", walk.number().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
