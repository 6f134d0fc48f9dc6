package cn.zhenggai.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rule.ChangedRules;
import cn.zhenggai.rule.Editions;
import cn.zhenggai.rule.EditionsChanged;
import cn.zhenggai.rule.PuttingInForce;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.ProcessTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables that were put into force reach every node before their day, and one that cannot be read stops a start. */
@ProcessTest
class DatedTablesTests {

    @Autowired
    Office office;

    @Autowired
    PuttingInForce putting;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void theNextTestHasTheFirstTables() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from rule_edition").update();
            events.publishEvent(new EditionsChanged("deadline"));
        });
    }

    @Test
    void anotherNodeKnowsItBeforeItsDayAndKeepsItThroughARestart() {
        DatedTables node = new DatedTables(editions);
        node.begin();
        LocalDate day = BureauTime.today(clock).plusDays(3);
        putting.put(office.actor("deputy"), RuleKind.LIMITS, ChangedRules.fireWithin(60), day, "局务会定")
                .orThrow();
        assertThat(node.on("deadline", day)).isEmpty();
        node.look();
        assertThat(node.on("deadline", day.minusDays(1))).isEmpty();
        assertThat(fire(node, day)).isEqualTo(Limit.days(60));
        DatedTables restarted = new DatedTables(editions);
        restarted.begin();
        assertThat(fire(restarted, day.plusYears(1))).isEqualTo(Limit.days(60));
    }

    @Test
    void oneThatThisProgramCannotReadStopsItsStartAndNotARunningNode() {
        LocalDate day = BureauTime.today(clock).plusDays(3);
        long id = putting.put(office.actor("deputy"), RuleKind.LIMITS, ChangedRules.fireWithin(60), day, "局务会定")
                .orThrow()
                .id();
        DatedTables running = new DatedTables(editions);
        running.begin();
        jdbc.sql("update rule_edition set model = :model where id = :id")
                .param("model", ChangedRules.changed("deadline", "\"WORKDAYS\"</text>", "\"MOONS\"</text>"))
                .param("id", id)
                .update();
        running.look();
        assertThat(fire(running, day)).isEqualTo(Limit.days(60));
        assertThatThrownBy(() -> new DatedTables(editions).begin())
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("deadline that is in force from " + day)
                .hasMessageContaining("MOONS");
        DatedTables late = new DatedTables(editions);
        late.look();
        assertThat(late.on("deadline", day)).as("the table before goes on").isEmpty();
    }

    private static Limit fire(DatedTables node, LocalDate day) {
        return node.on("deadline", day)
                .orElseThrow()
                .table()
                .answer(KnownTable.DEADLINE, Map.of("category", "A", "severity", "MAJOR"));
    }
}
