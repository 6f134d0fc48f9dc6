package cn.zhenggai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.year.AskingForYear;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.Office;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When November ends without the next year's calendar, the administrator is asked for it until it is there. */
@HttpTest
class AskingForYearTests {

    private static final String ASKED = "2027 年的日历还没有载入。国务院办公厅";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    AskingForYear asking;

    @Autowired
    LoadingYear loading;

    @Autowired
    MovableClock clock;

    @Autowired
    CalendarRows rows;

    @Autowired
    Almanacs almanacs;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asItWas() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from calendar_year where year_no = 2027").update();
            jdbc.sql("delete from calendar_day where on_day between '2027-01-01' and '2027-12-31'")
                    .update();
            rows.countRevision();
        });
        almanacs.look();
    }

    @Test
    void nobodyIsAskedWhileNovemberLasts() {
        HttpReader admin = reader(Role.ADMIN);
        clock.at("2026-11-29T23:59:00");
        assertThat(asking.wanted()).isEmpty();
        assertThat(admin.get("/people").body()).doesNotContain(ASKED);
    }

    @Test
    void theAdministratorIsAskedOnEachPageButThoseOfTheCalendar() {
        HttpReader admin = reader(Role.ADMIN);
        HttpReader inspector = reader(Role.INSPECTOR);
        clock.at("2026-11-30T08:00:00");
        assertThat(admin.get("/people").body()).contains(ASKED).contains("href=\"/calendar/load\"");
        assertThat(admin.get("/calendar/load").body()).doesNotContain(ASKED);
        assertThat(inspector.get("/profile").body()).doesNotContain(ASKED);
        loading.load(
                        directory.actor(office.person(Role.ADMIN).id()).orElseThrow(),
                        ReadingSheetTests.SOUND,
                        "2027.csv",
                        null)
                .orThrow();
        assertThat(asking.wanted()).isEmpty();
        assertThat(admin.get("/people").body()).doesNotContain(ASKED);
    }

    @Test
    void heFindsOneMessageAboutItHoweverOftenTheServerLooks() {
        PersonCard person = office.person(Role.ADMIN);
        long admin = person.id();
        HttpReader reader = reader(person);
        clock.at("2026-11-29T08:00:00");
        asking.look();
        assertThat(titles(admin)).isEmpty();
        clock.at("2026-11-30T08:00:00");
        asking.look();
        clock.at("2026-12-15T08:00:00");
        asking.look();
        assertThat(titles(admin)).containsExactly("请载入 2027 年的日历");
        assertThat(reader.get("/inbox").body()).contains("请载入 2027 年的日历");
    }

    private List<String> titles(long reader) {
        return jdbc.sql("select title from message where kind = 'YEAR_WANTED' and recipient_id = :reader")
                .param("reader", reader)
                .query(String.class)
                .list();
    }

    private HttpReader reader(Role role) {
        return reader(office.person(role));
    }

    /** Everybody comes in at the same moment, because the door remembers later ones. */
    private HttpReader reader(PersonCard person) {
        clock.at("2026-11-28T08:00:00");
        return new HttpReader(port).logIn(person.login());
    }
}
