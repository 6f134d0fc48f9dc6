package cn.zhenggai.owed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskLists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is new to somebody is what came after his last look, on whichever device he looks. */
@TimeAtHand
abstract class LookingAgainTests {

    @Autowired
    LookingAgain looking;

    @Autowired
    TaskLists tasks;

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Actor reader;

    @BeforeEach
    void settle() {
        clock.at("2026-09-14T09:00:00");
        county.settle();
        jdbc.sql("delete from owed_look").update();
        reader = office.actor("sectionhead");
    }

    @Test
    void whatCameSinceHisLastLookIsNewUntilThisLookEnds() {
        looking.look(reader);
        Instant first = clock.instant();
        clock.forward(Duration.ofHours(2));
        CaseWalk walk = office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
        clock.forward(Duration.ofHours(1));
        assertThat(looking.look(reader)).as("since the morning").contains(first);
        assertThat(newTo(first)).contains(walk.number().value());
        clock.forward(Duration.ofMinutes(20));
        assertThat(looking.look(reader)).as("the same look, on another device").contains(first);
        clock.forward(Duration.ofMinutes(29));
        assertThat(looking.look(reader)).as("as long as he goes on").contains(first);
        Instant last = clock.instant();
        clock.forward(Duration.ofMinutes(31));
        assertThat(looking.look(reader)).as("the next one").contains(last);
        assertThat(newTo(last)).doesNotContain(walk.number().value());
    }

    @Test
    void whoeverStandsInSeesWhatIsNewAndDoesNotLookInHisPlace() {
        looking.look(reader);
        Instant first = clock.instant();
        clock.forward(Duration.ofDays(1));
        Actor standIn = reader.stoodInBy(office.actor("deputy"));
        assertThat(looking.look(standIn)).contains(first);
        clock.forward(Duration.ofHours(1));
        assertThat(looking.look(standIn)).contains(first);
        assertThat(looking.look(reader)).contains(first);
    }

    private List<String> newTo(Instant since) {
        return tasks.since(reader, since, TaskFilter.NONE, null, 200).rows().stream()
                .map(item -> item.caseNumber().value())
                .toList();
    }
}

@ProcessTest
class H2LookingAgainTests extends LookingAgainTests {}

@OnMariaDb
class MariaDbLookingAgainTests extends LookingAgainTests {}

@OnMySql
class MySqlLookingAgainTests extends LookingAgainTests {}
