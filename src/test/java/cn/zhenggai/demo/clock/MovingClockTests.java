package cn.zhenggai.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.DemoServerTest;
import cn.zhenggai.demo.acting.PlayingPast;
import cn.zhenggai.demo.county.OfferedAccounts;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.task.ComparingWork;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time goes on in the demo county when a leader says so. */
@DemoServerTest
class MovingClockTests {

    @LocalServerPort
    int port;

    @Autowired
    PlayingPast past;

    @Autowired
    DemoClock clock;

    @Autowired
    MovingClock moving;

    @Autowired
    ClockStory story;

    @Autowired
    Directory directory;

    @Autowired
    ComparingWork comparing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void thePastIsPlayed() {
        past.await(300_000);
        assertThat(past.progress().done()).isTrue();
    }

    @Test
    void whoMovedTheClockSeesWhatFiredAndIsStillLoggedIn() {
        Instant before = clock.instant();
        HttpReader deputy = reader("deputy");
        HttpResponse<String> moved = move(deputy, "EVENT", UUID.randomUUID().toString());
        assertThat(HttpReader.location(moved)).isEqualTo("/demo/clock");
        assertThat(clock.instant()).isAfter(before);
        ClockStory.Told last = story.moves(actor("deputy")).get(0);
        assertThat(last.counts()).isNotEmpty();
        assertThat(last.messages()).isPositive();
        HttpResponse<String> page = deputy.get("/demo/clock");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(last.lines().get(0).number().value())
                .contains("演示时钟")
                .doesNotContain("??");
    }

    @Test
    void aDayFurtherNobodyIsLoggedOutAndEveryTokenStillOpens() {
        HttpReader officer = reader("officer.QL0001");
        move(reader("director"), "DAY", UUID.randomUUID().toString());
        move(reader("director"), "DAY", UUID.randomUUID().toString());
        assertThat(officer.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(officer.get("/api/v1/tasks", "Authorization", "Bearer demo-deputy")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDoubleClickMovesOnce() {
        HttpReader admin = reader("admin");
        String key = UUID.randomUUID().toString();
        int moves = moves();
        HttpResponse<String> first = move(admin, "HOURS", key);
        HttpResponse<String> second = move(admin, "HOURS", key);
        assertThat(HttpReader.location(second)).isEqualTo(HttpReader.location(first));
        assertThat(moves()).isEqualTo(moves + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sectionhead", "inspector1", "principal.QL0001", "auditor"})
    void everybodyReadsTheClockButFewMoveIt(String login) {
        HttpReader reader = reader(login);
        assertThat(reader.get("/demo/clock").body()).doesNotContain("value=\"DAY\"");
        Instant before = clock.instant();
        int moves = moves();
        assertThat(move(reader, "DAY", UUID.randomUUID().toString()).statusCode())
                .isEqualTo(403);
        assertThat(moves()).isEqualTo(moves);
        assertThat(clock.instant()).isBefore(before.plus(Duration.ofHours(1)));
    }

    @Test
    void aSchoolLearnsNothingOfOtherSchools() {
        go(MovingClock.How.EVENT);
        story.moves(actor("principal.QL0353"))
                .forEach(move -> assertThat(move.lines()).isEmpty());
        assertThat(story.moves(actor("director")).get(0).hidden()).isZero();
    }

    @Test
    void theNextWorkingDayBeginsWithTheMorningsWatch() {
        Instant before = clock.instant();
        go(MovingClock.How.WORKDAY);
        Instant now = clock.instant();
        assertThat(now).isAfter(before);
        assertThat(LocalTime.ofInstant(now, BureauTime.ZONE)).isBetween(LocalTime.of(8, 5), LocalTime.of(8, 35));
        assertThat(story.face(actor("deputy")).workday()).isTrue();
    }

    @Test
    void aCaseThatStoodStillGoesOnWhenItsDayComes() {
        LocalDate day = LocalDate.parse("2026-09-25");
        while (BureauTime.today(clock).isBefore(day)) {
            go(MovingClock.How.WORKDAY);
        }
        assertThat(jdbc.sql("select count(*) from rectification_case where state = 'PAUSED'")
                        .query(Integer.class)
                        .single())
                .as("one waits for others until October, three are long-term items")
                .isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from demo_move_step where kind = 'RESUMED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void theClockIsNeverPutBackAndGoesOnAfterARestart() {
        Instant now = clock.instant();
        clock.forwardTo(now.minus(Duration.ofDays(3)));
        assertThat(clock.instant()).isAfterOrEqualTo(now);
        assertThat(new DemoClock(jdbc).instant()).isBetween(now, clock.instant().plusSeconds(60));
    }

    private void go(MovingClock.How how) {
        Outcome<Long> moved = moving.move(actor("director"), how);
        assertThat(moved.accepted()).as(String.valueOf(moved.refusal())).isTrue();
    }

    private static HttpResponse<String> move(HttpReader reader, String how, String key) {
        return reader.post("/demo/clock", "how", how, "formKey", key);
    }

    private HttpReader reader(String login) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(login, OfferedAccounts.PASSWORD);
        reader.get("/profile");
        return reader;
    }

    private Actor actor(String login) {
        return directory.actor(login).orElseThrow();
    }

    private int moves() {
        return jdbc.sql("select count(*) from demo_move").query(Integer.class).single();
    }
}
