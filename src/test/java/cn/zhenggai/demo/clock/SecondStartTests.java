package cn.zhenggai.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.Zhenggai;
import cn.zhenggai.demo.DemoTest;
import cn.zhenggai.demo.acting.PlayingPast;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another start finds: on the same database the same county going on, on an empty one the same county again. */
@DemoTest
class SecondStartTests {

    /** What a build can afford; {@code -Dsecond.cases=140 -Dsecond.stops=10} is a longer look. */
    private static final int CASES = Integer.getInteger("second.cases", 40);

    private static final int STOPS = Integer.getInteger("second.stops", 1);

    @TempDir
    Path files;

    @Autowired
    PlayingPast past;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoCountiesAreTheSameToTheLastWordEvenWhenOneWasStoppedHalfWay() {
        TestDatabase.Schema schema = TestDatabase.H2.fresh();
        for (int stop = 1; stop <= STOPS; stop++) {
            try (ConfigurableApplicationContext stopped = start(schema)) {
                PlayingPast interrupted = stopped.getBean(PlayingPast.class);
                while (interrupted.progress().opened() < CASES * stop / (STOPS + 1)) {
                    interrupted.await(20);
                }
                assertThat(watchRests(stopped)).isTrue();
                Actor deputy = stopped.getBean(Directory.class).actor("deputy").orElseThrow();
                assertThat(stopped.getBean(MovingClock.class)
                                .move(deputy, MovingClock.How.DAY)
                                .refusal()
                                .reasons()
                                .get(0)
                                .code())
                        .isEqualTo("clockStillPlaying");
            }
        }
        List<String> resumed;
        try (ConfigurableApplicationContext second = start(schema)) {
            assertThat(second.getBean(PlayingPast.class).progress().opened())
                    .isBetween(CASES * STOPS / (STOPS + 1), CASES - 1);
            resumed = told(second);
            assertThat(watchRests(second)).isFalse();
        }
        try (ConfigurableApplicationContext other = start(TestDatabase.H2.fresh())) {
            same(resumed, told(other));
        }
    }

    /** Its logs and its ladder, once it is played. */
    private static List<String> told(ConfigurableApplicationContext county) {
        PlayingPast past = county.getBean(PlayingPast.class);
        past.await(300_000);
        assertThat(past.progress().done()).as("played to the end").isTrue();
        JdbcClient jdbc = county.getBean(JdbcClient.class);
        return Stream.concat(story(jdbc).stream(), ladder(jdbc).stream()).toList();
    }

    /** Says where they part, and not both of them from the beginning. */
    private static void same(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            assertThat(one.get(i))
                    .as("line %d, behind %s", i, i == 0 ? "" : one.get(i - 1))
                    .isEqualTo(other.get(i));
        }
        assertThat(one).hasSameSizeAs(other);
    }

    @Test
    void aPastThatWasPlayedIsNotPlayedAgain() {
        past.await(300_000);
        List<String> before = story(jdbc);
        past.start();
        past.await(1_000);
        assertThat(past.isRunning()).isFalse();
        assertThat(story(jdbc)).isEqualTo(before);
    }

    /** Whether the watch by the machine's clock is suspended, as the engine notes it. */
    private static boolean watchRests(ConfigurableApplicationContext server) {
        return server.getBean(JdbcClient.class)
                .sql("select SUSPENSION_STATE_ from ACT_RE_PROCDEF where KEY_ = 'overdue-watch'")
                .query(Integer.class)
                .list()
                .contains(2);
    }

    /** Each step of the ladder, when it was taken and what became of it. */
    private static List<String> ladder(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', case_number, clock, rung, state, taken_at, decider, decided_at, note) step
                        from escalation order by taken_at, case_number, clock, rung, decided_at""").query(String.class).list();
    }

    private ConfigurableApplicationContext start(TestDatabase.Schema schema) {
        return new SpringApplicationBuilder(Zhenggai.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.mail.host=",
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.user(),
                        "--spring.datasource.password=" + schema.password(),
                        "--camunda.bpm.job-execution.enabled=false",
                        "--zhenggai.demo.cases=" + CASES,
                        "--zhenggai.files=" + files.resolve(schema.url().replaceAll("\\W+", "-")));
    }

    /**
     * Each entry of each log, with everything that people did and when. Left out is what a paper was sealed with, and the
     * hashes that hang on it: its file holds the moment of the machine at which it was made.
     */
    private static List<String> story(JdbcClient jdbc) {
        return jdbc.sql("""
                        select concat_ws(' ', c.number, c.title, c.state, c.deadline, l.entry_no, l.happened_at, l.actor_id,
                            l.actor_name, l.action, l.from_state, l.to_state, l.round_no, l.note, l.date_before,
                            l.date_after, l.other_case, case when l.action = 'PAPER_ISSUED' then '' else l.evidence_hash end)
                        from rectification_case c join case_log l on l.case_id = c.id order by c.number, l.entry_no""").query(String.class).list();
    }
}
