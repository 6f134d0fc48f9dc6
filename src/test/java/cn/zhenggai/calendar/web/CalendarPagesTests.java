package cn.zhenggai.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.year.PublishedYears;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar's pages, as an administrator and others meet them. */
@HttpTest
class CalendarPagesTests {

    private static final String LIST = """
            date,kind,name
            2028-01-01,off,元旦
            2028-05-01,off,劳动节
            2028-05-02,off,劳动节
            2028-10-01,off,国庆节
            2028-10-02,off,国庆节
            2028-10-03,off,国庆节
            """;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRINCIPAL", "SAFETY_OFFICER", "ASSIGNEE"})
    void schoolsDoNotFindThePage(Role role) {
        HttpReader reader = reader(role);
        assertThat(reader.get("/calendar").statusCode()).isEqualTo(404);
        assertThat(reader.get("/profile").body()).doesNotContain("href=\"/calendar\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DIRECTOR", "DEPUTY", "SECTION_HEAD", "INSPECTOR", "REGISTRAR", "AUDITOR"})
    void theOfficeLooksAndChangesNothing(Role role) {
        HttpReader reader = reader(role);
        assertThat(reader.get("/calendar?year=2026").body())
                .contains("春节调休上班")
                .contains("国庆节放假")
                .doesNotContain("<form method=\"post\" action=\"/calendar/2026");
        assertThat(reader.get("/calendar/load").statusCode()).isEqualTo(404);
        assertThat(reader.post("/calendar/2026/days", "day", "2026-03-03", "kind", "OFF", "name", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.post("/calendar/load", "text", LIST).statusCode()).isEqualTo(404);
    }

    @Test
    void aYearIsSeenBeforeItCounts() {
        HttpReader admin = reader(Role.ADMIN);
        assertThat(admin.get("/calendar?year=2028").body()).contains("暂定，待国务院放假通知");
        admin.get("/calendar/load");
        byte[] gbk = LIST.getBytes(Charset.forName("GBK"));
        HttpResponse<String> preview = admin.post(
                "/calendar/load/preview",
                new Multipart().file("file", "2028年.csv", "text/csv", gbk).field("paper", "测试依据"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("2028 年预览").contains("放假 6 天");
        assertThat(admin.get("/calendar?year=2028").body()).contains("暂定，待国务院放假通知");
        admin.get("/calendar/load");
        HttpResponse<String> loaded = admin.post(
                "/calendar/load",
                "formKey",
                "load-2028",
                "text",
                hidden(preview.body(), "text"),
                "origin",
                hidden(preview.body(), "origin"),
                "paper",
                hidden(preview.body(), "paper"));
        assertThat(HttpReader.location(loaded)).isEqualTo("/calendar?year=2028");
        assertThat(admin.get("/calendar?year=2028").body())
                .contains("2028年.csv")
                .contains("测试依据")
                .contains("已载入放假通知");
    }

    @Test
    void everyBadRowOfAListIsNamed() {
        HttpReader admin = reader(Role.ADMIN);
        admin.get("/calendar/load");
        HttpResponse<String> answer =
                admin.post("/calendar/load/preview", "text", LIST + "2028-13-01,off,x\n2029-01-01,off,y\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("第 8 行")
                .contains("“2028-13-01”不是有效的日期")
                .contains("第 9 行")
                .contains("2029-01-01 不在 2028 年内")
                .contains("2028-10-03,off,国庆节");
    }

    @Test
    void theNoticeItselfIsPastedAndShownAsMonthsWithWhatWouldChange() {
        HttpReader admin = reader(Role.ADMIN);
        admin.get("/calendar/load");
        String page = admin.post("/calendar/load/preview", "text", PublishedYears.notice(2019))
                .body();
        assertThat(page)
                .contains("2019 年预览", "国办发明电〔2018〕15号", "其中 3 天在 2018 年 12 月")
                .contains("放假的日子里有")
                .contains("端午节放假");
        assertThat(hidden(page, "paper")).isEqualTo("国办发明电〔2018〕15号");
        String changed = admin.post(
                        "/calendar/load/preview",
                        "text",
                        PublishedYears.notice(2026).replace("5月9日（周六）", "5月10日（周日）"))
                .body();
        assertThat(changed).contains("与现在不同的日子（2 天）", "劳动节调休上班");
        String same = admin.post("/calendar/load/preview", "text", PublishedYears.notice(2026))
                .body();
        assertThat(same).contains("与已载入的完全相同");
    }

    @Test
    void theYearThatIsWantedIsPickedOfSeveral() {
        HttpReader admin = reader(Role.ADMIN);
        admin.get("/calendar/load");
        String both =
                PublishedYears.table(2021) + "\n" + PublishedYears.table(2022).replaceFirst("^.*\n", "");
        assertThat(admin.post("/calendar/load/preview", "text", both).body())
                .contains("里面有 2021、2022 年")
                .contains("name=\"year\"");
        assertThat(admin.post("/calendar/load/preview", "text", both, "year", "2022")
                        .body())
                .contains("2022 年预览")
                .contains("其他年份的 38 天没有计入");
    }

    @Test
    void countyDaysAndTermsAreAddedAndRemoved() {
        HttpReader admin = reader(Role.ADMIN);
        admin.get("/calendar");
        HttpResponse<String> wrong = admin.post("/calendar/2026/days", "day", "soon", "kind", "OFF", "name", "县庆日");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不是有效的日期").contains("value=\"县庆日\"");
        HttpResponse<String> saved =
                admin.post("/calendar/2026/days", "day", "2026-03-03", "kind", "OFF", "name", "县庆日");
        assertThat(HttpReader.location(saved)).isEqualTo("/calendar?year=2026");
        assertThat(admin.get("/calendar?year=2026").body()).contains("县定休息日（县庆日）");
        admin.post("/calendar/2026/days/remove", "day", "2026-03-03");
        assertThat(admin.get("/calendar?year=2026").body()).doesNotContain("县庆日");
        HttpResponse<String> term = admin.post(
                "/calendar/2025/terms", "name", "2025年春季学期", "startsOn", "2025-02-17", "endsOn", "2025-07-04");
        assertThat(term.statusCode()).isEqualTo(303);
        String page = admin.get("/calendar?year=2025").body();
        Matcher remove = Pattern.compile("/calendar/2025/terms/\\d+/remove").matcher(page);
        assertThat(remove.find()).isTrue();
        assertThat(admin.post("/calendar/2025/terms", "name", "重叠", "startsOn", "2025-03-01", "endsOn", "2025-06-01")
                        .body())
                .contains("与已设置的另一个学期重叠");
        admin.post(remove.group());
        assertThat(admin.get("/calendar?year=2025").body()).doesNotContain("2025年春季学期");
        assertThat(admin.post("/calendar/2025/flood", "day", "2025-05-20").statusCode())
                .isEqualTo(303);
        assertThat(admin.get("/calendar?year=2025").body()).contains("2025-05-20");
    }

    @Test
    void aDayOffProposesTheWorkingDayBefore() {
        HttpReader school = reader(Role.PRINCIPAL);
        String hint = school.get("/calendar/day?date=2027-01-03", "HX-Request", "true")
                .body();
        assertThat(hint).contains("2027-01-03 是休息日（国庆节".replace("国庆节", "双休日")).contains("建议 2026-12-31");
        assertThat(school.get("/calendar/day?date=2026-09-26").body())
                .as("a day in the past has no day before it to propose")
                .contains("2026-09-26 是休息日（中秋节）")
                .doesNotContain("建议");
        assertThat(school.get("/calendar/day?deadline=2026-12-31").body().strip())
                .isEmpty();
        assertThat(school.get("/calendar/day?date=soon").body().strip()).isEmpty();
    }

    private HttpReader reader(Role role) {
        return new HttpReader(port).logIn(office.person(role).login());
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
