package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.warning.TellingRises;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaders are told at night of what newly rises among the cases that they see, each once. */
@TimeAtHand
abstract class TellingRisesTests {

    private static int tests;

    /** Years apart, so that no test is the past of another. */
    private LocalDate day;

    private long last;

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    TellingRises telling;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        day = LocalDate.of(2073, 3, 7).plusYears(3L * tests++);
        clock.at(day.minusDays(300) + "T09:00:00");
        county.settle();
        office.actor("personnelhead");
        found("别处");
        night(day.minusDays(1));
        last = jdbc.sql("select coalesce(max(id), 0) from message")
                .query(Long.class)
                .single();
    }

    @Test
    void whoSeesWhatRisesIsToldOfItOnceAndNobodyElseIs() {
        rising(day, "西山墙");
        clock.at(day.plusDays(1) + "T02:59:00");
        telling.tell();
        assertThat(told()).as("the night has not come").isEmpty();
        night(day);
        night(day);
        assertThat(told()).containsExactlyInAnyOrder("director", "deputy", "sectionhead");
        assertThat(titles("director"))
                .singleElement()
                .asString()
                .startsWith("1 项比自身过去明显增多：")
                .endsWith("· 西山墙");
        assertThat(jdbc.sql("select distinct page from message where id > :last and kind = 'RISING'")
                        .param("last", last)
                        .query(String.class)
                        .list())
                .containsExactly("/overview/warnings?on=" + day);
        rising(day.plusDays(1), "东围墙");
        night(day.plusDays(1));
        night(day.plusDays(2));
        assertThat(titles("director"))
                .hasSize(2)
                .last()
                .asString()
                .contains("东围墙")
                .doesNotContain("西山墙");
    }

    @Test
    void whatHadGoneAndRisesAnewIsToldAgain() {
        rising(day, "楼梯间");
        night(day);
        night(day.plusDays(40));
        assertThat(titles("deputy")).hasSize(1);
        rising(day.plusDays(50), "楼梯间");
        night(day.plusDays(50));
        assertThat(titles("deputy")).hasSize(2);
    }

    @Test
    void aNightThatWasMissedIsMadeUpForInOneMessage() {
        CaseWalk one = rising(day, "锅炉房");
        clock.at(day.plusDays(1) + "T09:00:00");
        one.withdrawn();
        rising(day.plusDays(1), "体育馆");
        night(day.plusDays(2));
        assertThat(titles("director")).singleElement().asString().contains("锅炉房", "体育馆");
        night(day.plusDays(3));
        assertThat(titles("director")).hasSize(1);
    }

    @Test
    void twoServersAtOnceTellOnce() {
        rising(day, "实验室");
        clock.at(day.plusDays(1) + "T04:00:00");
        IntStream.range(0, 2)
                .mapToObj(server -> CompletableFuture.runAsync(telling::tell))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(titles("director")).hasSize(1);
    }

    @Test
    void whoeverWasStoppedOverItIsStoodInForAnHourLater() {
        rising(day, "食堂后厨");
        clock.at(day.plusDays(1) + "T03:10:00");
        jdbc.sql("insert into rise_evening (bureau_id, evening, begun_at) values (:bureau, :evening, :now)")
                .param("bureau", office.actor("director").bureauId())
                .param("evening", day)
                .param("now", BureauTime.column(clock.instant()))
                .update();
        telling.tell();
        assertThat(told()).isEmpty();
        clock.at(day.plusDays(1) + "T04:11:00");
        telling.tell();
        assertThat(titles("director")).hasSize(1);
    }

    @Test
    void whatIsConfidentialIsToldToThoseWhoReadItAndItsNameDoesNotLeaveTheHouse() {
        clock.at(day + "T09:00:00");
        for (int n = 0; n < 3; n++) {
            office.open(office.finding()
                            .by("personnelhead")
                            .item(Office.ETHICS)
                            .place("五年级办公室")
                            .foundOn(clock.today()))
                    .signed();
        }
        night(day);
        assertThat(told()).containsExactlyInAnyOrder("director", "deputy", "personnelhead");
        assertThat(jdbc.sql("select distinct confidential from message where id > :last and kind = 'RISING'")
                        .param("last", last)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    /** @return one of its three cases */
    private CaseWalk rising(LocalDate on, String place) {
        clock.at(on + "T09:00:00");
        found(place);
        found(place);
        return found(place);
    }

    private CaseWalk found(String place) {
        return office.open(office.finding().photos(1).place(place).foundOn(clock.today()))
                .signed();
    }

    /** The one after an evening. */
    private void night(LocalDate evening) {
        clock.at(evening.plusDays(1) + "T03:00:00");
        telling.tell();
    }

    private List<String> told() {
        return jdbc.sql("select p.login from message m join person p on p.id = m.recipient_id"
                        + " where m.id > :last and m.kind = 'RISING'")
                .param("last", last)
                .query(String.class)
                .list();
    }

    private List<String> titles(String login) {
        return jdbc.sql(
                        "select m.title from message m where m.id > :last and m.kind = 'RISING' and m.recipient_id = :reader"
                                + " order by m.id")
                .param("last", last)
                .param("reader", office.actor(login).personId())
                .query(String.class)
                .list();
    }
}

@ProcessTest
class H2TellingRisesTests extends TellingRisesTests {}

@OnMariaDb
class MariaDbTellingRisesTests extends TellingRisesTests {}
