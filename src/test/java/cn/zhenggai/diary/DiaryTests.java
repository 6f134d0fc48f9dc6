package cn.zhenggai.diary;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.VisitDesk;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's deadlines and visits in a calendar of his own, read by a library for calendars. */
@ProcessTest
class DiaryTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    VisitDesk visits;

    @Autowired
    TestCounty county;

    @Autowired
    KeepingLink keeping;

    @Autowired
    ReadingDiary reading;

    @Autowired
    WrittenDiary written;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor officer;

    @BeforeEach
    void aCountyAtWork() {
        county.settle();
        officer = county.actor("officer." + TestCounty.SCHOOL);
    }

    @Test
    void aCalendarReadsWhatWaitsForItsHolderWithoutALogin() {
        CaseWalk walk = office.general().signed();
        HttpResponse<String> answer = asked(keeping.renew(officer));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        VEvent event = events(answer.body()).stream()
                .filter(one -> one.getUrl().getValue().endsWith("/cases/" + walk.number()))
                .findFirst()
                .orElseThrow();
        assertThat(event.getSummary().getValue())
                .startsWith("签收通知：")
                .contains(walk.facts().schoolName());
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        LocalDate due = jdbc.sql("select due_on from work_item where case_number = :number and state = 'OPEN'")
                .param("number", walk.number().value())
                .query(LocalDate.class)
                .list()
                .get(0);
        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo(due.toString().replace("-", ""));
        assertThat(event.getUid().getValue()).matches("work-\\d+@zhenggai\\.test");
    }

    @Test
    void theSameThingKeepsItsNameHoweverOftenItIsRead() {
        office.general().signed();
        String secret = keeping.renew(officer);
        List<String> first = ids(asked(secret).body());
        assertThat(first).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ids(asked(secret).body())).isEqualTo(first);
    }

    @Test
    void anotherLinkOrNoneEndsTheOneBefore() {
        String first = keeping.renew(officer);
        String second = keeping.renew(officer);
        assertThat(asked(first).statusCode()).isEqualTo(404);
        assertThat(asked(second).statusCode()).isEqualTo(200);
        assertThat(keeping.of(officer).orElseThrow().readAt()).isNotNull();
        assertThat(jdbc.sql("select secret_hash from diary_link")
                        .query(String.class)
                        .list())
                .doesNotContain(second);
        keeping.end(officer);
        keeping.end(officer);
        assertThat(asked(second).statusCode()).isEqualTo(404);
        assertThat(asked("nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyReadsWhatWaitsForOthers() {
        CaseWalk walk = office.general().signed();
        Actor other = county.actor("officer." + TestCounty.OTHER_SCHOOL);
        assertThat(reading.of(other, Locale.CHINESE))
                .noneMatch(entry -> entry.page().endsWith(walk.number().value()));
    }

    /** A calendar lies with others. */
    @Test
    void confidentialCasesAndUnannouncedVisitsStandThereWithoutNames() {
        CaseWalk walk = office.general().signed();
        jdbc.sql("update rectification_case set confidential = true where number = :number")
                .param("number", walk.number().value())
                .update();
        DiaryEntry secret = reading.of(officer, Locale.CHINESE).stream()
                .filter(entry -> entry.page().endsWith(walk.number().value()))
                .findFirst()
                .orElseThrow();
        assertThat(secret.text()).isEqualTo("签收通知：" + walk.number() + "（涉密）");
        Actor inspector = county.actor("inspector1");
        long open = visits.visit(VisitMode.ANNOUNCED);
        long hidden = visits.visit(VisitMode.UNANNOUNCED);
        List<DiaryEntry> trips = reading.of(inspector, Locale.CHINESE);
        assertThat(text(trips, "visit-" + open)).startsWith("检查：").hasSizeGreaterThan(3);
        assertThat(text(trips, "visit-" + hidden)).isEqualTo("检查（暗访）");
    }

    /** Lines of seventy-five bytes, no sign cut in two, and nothing in a title that begins a line of its own. */
    @Test
    void longAndHostileWordsComeWholeOutOfACalendar() {
        String words = "教学楼一层东侧；疏散通道,堵塞\\n ".repeat(8) + "𠮷野家𨋢\r\nEND:VEVENT\r\nBEGIN:VALARM";
        Instant noon = Instant.parse("2026-03-02T04:00:00Z");
        String text = written.of(
                "日程, 一；二",
                List.of(
                        new DiaryEntry(
                                "work-1", words, DueBy.on(LocalDate.of(2026, 3, 2)), "/cases/RC-2026-000001", noon),
                        new DiaryEntry("work-2", "x", DueBy.until(LocalDate.of(2026, 3, 2), noon), "/cases/x", noon)));
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .as(line)
                .isLessThanOrEqualTo(75));
        assertThat(text).doesNotContain("\uFFFD");
        List<VEvent> events = events(text);
        assertThat(events).hasSize(2);
        assertThat(events.get(0).getSummary().getValue()).isEqualTo(words.replaceAll("\\R", " "));
        assertThat(events.get(0).getAlarms()).isEmpty();
        assertThat(events.get(1).getDateStart().getValue().toInstant()).isEqualTo(noon);
    }

    @Test
    void thePageShowsTheAddressOnce() {
        county.letEverybodyIn("shen-mi-2026");
        HttpReader reader = new HttpReader(port);
        reader.logIn(officer.login(), "shen-mi-2026");
        reader.get("/diary");
        assertThat(HttpReader.location(reader.post("/diary/link"))).endsWith("/diary");
        assertThat(reader.get("/diary").body()).contains("http://zhenggai.test/diary-", ".ics", "还没有日历来读过");
        assertThat(reader.get("/diary").body()).doesNotContain(".ics");
        assertThat(HttpReader.location(reader.post("/diary/link/end"))).endsWith("/diary");
        assertThat(keeping.of(officer)).isEmpty();
        assertThat(BureauTime.today(clock)).isNotNull();
    }

    private HttpResponse<String> asked(String secret) {
        return new HttpReader(port).get("/diary-" + secret + ".ics");
    }

    private static List<VEvent> events(String text) {
        List<ICalendar> calendars = Biweekly.parse(text).all();
        assertThat(calendars).hasSize(1);
        assertThat(calendars.get(0).validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as("what the library objects to")
                .isTrue();
        return calendars.get(0).getEvents();
    }

    private static List<String> ids(String text) {
        return events(text).stream().map(event -> event.getUid().getValue()).toList();
    }

    private static String text(List<DiaryEntry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(DiaryEntry::text)
                .findFirst()
                .orElseThrow();
    }
}
