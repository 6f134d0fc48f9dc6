package cn.zhenggai.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.campaign.Campaigning;
import cn.zhenggai.campaign.CoverageLine;
import cn.zhenggai.campaign.CoverageLine.State;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The schools of a campaign: the workbook says what the list says, and the page draws it in two tables. */
@ProcessTest
class CoverageExportTests {

    @Autowired
    Campaigning campaigning;

    @Autowired
    ReadingCampaigns reading;

    @Autowired
    MessageSource messages;

    private MockMvc web;
    private Actor registrar;
    private Campaigning.Place place;
    private long id;

    @BeforeEach
    void aCampaignUnderWay(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        registrar = campaigning.actor("registrar");
        place = campaigning.place(4);
        id = campaigning.running(place, VisitMode.SPECIAL);
        campaigning.record(id, place.schools().get(0), 3, 1);
        campaigning.exempted(id, place.schools().get(1));
    }

    @Test
    void theWorkbookSaysWhatTheListSays() throws Exception {
        ReadWorkbook sheet =
                ReadWorkbook.of(open("/campaigns/" + id + "/export?lang=zh").getContentAsByteArray());
        assertThat(sheet.headings())
                .containsExactly("学校", "乡镇", "学校类型", "检查组", "计划日期", "状态", "检查日期", "一般隐患", "重大隐患", "免检理由", "说明");
        assertThat(sheet.rows())
                .hasSize(4)
                .isEqualTo(reading.coverage(registrar, id).lines().stream()
                        .map(this::cells)
                        .toList());
    }

    @Test
    void thePageShowsWhoIsMissingAndWhoWasSeen() throws Exception {
        String page = HtmlUtils.htmlUnescape(
                open("/campaigns/" + id + "?lang=zh").getContentAsString(StandardCharsets.UTF_8));
        assertThat(page).contains("class=\"campaign-log\"").doesNotContain("??");
        String missing = page.substring(page.indexOf("id=\"missing\""), page.indexOf("id=\"seen\""));
        String seen = page.substring(page.indexOf("id=\"seen\""));
        assertThat(missing).contains(place.name() + "3小", place.name() + "4小", "第一组", "处理 " + place.name() + "3小");
        assertThat(seen.substring(0, seen.indexOf("</table>")))
                .contains(place.name() + "1小", "第一组", "检查日期")
                .doesNotContain(place.name() + "2小", place.name() + "3小");
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(get(path).with(request -> {
                    CurrentActor.set(request, registrar);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private List<String> cells(CoverageLine line) {
        boolean seen = line.state() == State.SEEN;
        return List.of(
                line.schoolName(),
                Objects.toString(line.townshipName(), ""),
                Objects.toString(line.schoolKind(), ""),
                Objects.toString(line.teamName(), ""),
                Objects.toString(line.plannedOn(), ""),
                word("campaign.line." + line.state()),
                Objects.toString(line.visitedOn(), ""),
                seen ? String.valueOf(line.general()) : "",
                seen ? String.valueOf(line.major()) : "",
                line.exemption() == null
                        ? ""
                        : word("campaign.exempt." + line.exemption().reason()),
                line.exemption() == null ? "" : line.exemption().note());
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.CHINESE);
    }
}
