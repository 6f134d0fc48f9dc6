package cn.zhenggai.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.campaign.Campaigning;
import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.search.FillingWords;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import cn.zhenggai.support.StatementCount;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the printer gets of a list is the workbook of that list, for the same reader and the same filter. */
@ProcessTest
class PrintedListsTests {

    @Autowired
    Office office;

    @Autowired
    FillingWords filling;

    @Autowired
    LateCases late;

    @Autowired
    Campaigning campaigning;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private long campaign;

    @BeforeEach
    void work(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        office.actor("deputy");
        for (int i = 0; i < 2; i++) {
            office.paperwork().to(CaseState.CLOSED);
            office.majorPaperwork().to(CaseState.ISSUED);
            office.paperwork().to(CaseState.SUBMITTED);
            late.late(office.majorPaperwork(), 12 + i);
        }
        late.watch();
        Campaigning.Place place = campaigning.place(4);
        campaign = campaigning.running(place, VisitMode.SPECIAL);
        campaigning.record(campaign, place.schools().get(0), 3, 1);
        campaigning.exempted(campaign, place.schools().get(1));
    }

    @AfterEach
    void many() {
        jdbc.sql("delete from rectification_case where number like 'RC-2001-%'").update();
    }

    @Test
    void thePrinterGetsTheRowsOfTheWorkbookWhoeverAsks() throws Exception {
        for (String list : List.of(
                "deputy /cases/print?view=all",
                "auditor /cases/print?view=all",
                "principal.QL0001 /cases/print?view=all",
                "inspector1 /cases/print?view=all&mine=true",
                "deputy /cases/print?view=overdue&severity=MAJOR",
                "deputy /notices/print",
                "auditor /notices/print",
                "principal.QL0001 /notices/print",
                "deputy /escalations/list/print?list=overdue",
                "sectionhead /escalations/list/print?list=overdue&severity=MAJOR",
                "registrar /campaigns/CAMPAIGN/print",
                "auditor /campaigns/CAMPAIGN/print",
                "registrar /visits/print",
                "auditor /visits/print",
                "officer.QL0001 /tasks/print?list=receive",
                "officer.QL0001 /tasks/print?list=done",
                "inspector1 /tasks/print?list=todo")) {
            String login = list.split(" ")[0];
            String address = list.split(" ")[1].replace("CAMPAIGN", String.valueOf(campaign));
            Document page = printed(login, address);
            ReadWorkbook sheet = ReadWorkbook.of(
                    open(login, address.replace("/list/print", "/export").replace("/print", "/export"))
                            .getContentAsByteArray());
            assertThat(sheet.rows()).as(list).isNotEmpty();
            List<String> headings = texts(page.select("thead th"));
            assertThat(rows(page)).as(list).isEqualTo(projected(sheet, headings.subList(1, headings.size())));
            assertThat(page.text())
                    .as(list)
                    .contains("共 " + sheet.rows().size() + " 项")
                    .doesNotContain("??");
        }
    }

    @Test
    void theSheetSaysWhatItIsWhoPrintedItAndHowManyOfWhichKind() throws Exception {
        long school = office.actor("principal.QL0001").unitId();
        Document page = printed("deputy", "/cases/print?view=all&severity=MAJOR&school=" + school + "&q=a?b%26c");
        assertThat(page.select("h1").first().wholeText()).isEqualTo("整改事项");
        assertThat(page.select(".listing-filter").first().wholeText())
                .isEqualTo("全部 · 搜索：a?b&c · 等级：重大 · 学校："
                        + office.actor("principal.QL0001").unitName());
        Actor deputy = office.actor("deputy");
        assertThat(page.select(".listing-by").text())
                .matches("打印：" + deputy.unitName() + " " + deputy.name() + " · [-\\d]{10} \\d\\d:\\d\\d");
        assertThat(page.text()).contains("没有符合条件的内容");
        assertThat(page.select(".paper-bar a").attr("href"))
                .isEqualTo("/cases?lang=zh&view=all&severity=MAJOR&school=" + school + "&q=a?b%26c");
        Document all = printed("deputy", "/cases/print?view=all");
        assertThat(all.select("body").hasClass("across")).isTrue();
        List<List<String>> rows = rows(all);
        int days = texts(all.select("thead th")).indexOf("逾期工作日") - 1;
        long major = rows.stream().filter(row -> row.contains("重大")).count();
        long overdue = rows.stream().filter(row -> !row.get(days).isEmpty()).count();
        assertThat(List.of(major, overdue)).allMatch(count -> count > 0);
        assertThat(all.select("footer > *").eachText())
                .containsExactly("共 " + rows.size() + " 项", "重大 " + major, "已逾期 " + overdue);
    }

    @Test
    void aWholeListCostsWhatOnePageOfItsWorkbookCosts() throws Exception {
        for (String list : List.of(
                "deputy /cases/print?view=all 1",
                "deputy /notices/print 1",
                "deputy /escalations/list/print?list=overdue 1",
                "registrar /visits/print 1",
                "officer.QL0001 /tasks/print?list=done 1")) {
            String[] parts = list.split(" ");
            Actor reader = office.actor(parts[0]);
            assertThat(StatementCount.of(() -> open(reader, parts[1])).statements())
                    .as(list)
                    .hasSize(Integer.parseInt(parts[2]));
        }
        Actor registrar = office.actor("registrar");
        String address = "/campaigns/" + campaign;
        assertThat(StatementCount.of(() -> open(registrar, address + "/print")).count())
                .isEqualTo(StatementCount.of(() -> open(registrar, address + "/export"))
                        .count());
    }

    @Test
    void aListThatIsTooLongIsPrintedAsFarAsItGoesAndSaysSo() throws Exception {
        CaseWalk one = office.paperwork();
        multiply(one, PrintingList.MOST);
        Document page = printed("deputy", "/cases/print?view=open&q=一再印出的事项");
        assertThat(page.select("tbody tr")).hasSize(PrintingList.MOST);
        assertThat(page.select(".listing-more")).isEmpty();
        Document longer = printed("deputy", "/cases/print?view=open");
        assertThat(longer.select("tbody tr")).hasSize(PrintingList.MOST);
        assertThat(longer.select(".listing-more").text())
                .isEqualTo("清单没有列完：这里只有前 2,000 行。请返回缩小筛选范围、分几次打印，或导出 Excel 取得全部。");
        assertThat(longer.select("footer b").first().text()).isEqualTo("以上 2,000 项，未列完");
    }

    /** So many more of its kind, {@code RC-2001-000001} and on. */
    private void multiply(CaseWalk one, int times) {
        List<String> columns = jdbc.sql("select column_name from information_schema.columns"
                        + " where upper(table_name) = 'RECTIFICATION_CASE' and table_schema = schema()"
                        + " and upper(column_name) not in ('ID', 'NUMBER')")
                .query(String.class)
                .list();
        String all = String.join(", ", columns);
        String own = columns.stream().map(name -> "c." + name).collect(Collectors.joining(", "));
        jdbc.sql("insert into rectification_case (number, " + all + ") select concat('RC-2001-', lpad(x, 6, '0')), "
                        + own + " from rectification_case c, system_range(1, :times) where c.number = :number")
                .param("times", times)
                .param("number", one.number().value())
                .update();
        jdbc.sql("update rectification_case set title = '一再印出的事项' where number like 'RC-2001-%'")
                .update();
        jdbc.sql("delete from case_words").update();
        filling.fill();
    }

    private static List<List<String>> rows(Document page) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : page.select("tbody tr")) {
            List<String> cells = texts(row.select("td"));
            assertThat(cells.get(0)).isEqualTo(String.valueOf(rows.size() + 1));
            rows.add(cells.subList(1, cells.size()));
        }
        return rows;
    }

    private static List<List<String>> projected(ReadWorkbook sheet, List<String> headings) {
        assertThat(sheet.headings()).containsAll(headings);
        List<Integer> places = headings.stream().map(sheet.headings()::indexOf).toList();
        return sheet.rows().stream()
                .map(row -> places.stream().map(row::get).toList())
                .toList();
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream().map(Element::wholeText).toList();
    }

    private Document printed(String login, String address) throws Exception {
        return Jsoup.parse(open(login, address).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse open(String login, String address) throws Exception {
        return open(office.actor(login), address);
    }

    private MockHttpServletResponse open(Actor reader, String address) throws Exception {
        String spoken = address.contains("?") ? address.replaceFirst("\\?", "?lang=zh&") : address + "?lang=zh";
        MockHttpServletResponse response = web.perform(get(URI.create(spoken)).with(request -> {
                    CurrentActor.set(request, reader);
                    return request;
                }))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response;
    }
}
