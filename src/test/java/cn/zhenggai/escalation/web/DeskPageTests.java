package cn.zhenggai.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import cn.zhenggai.support.StatementCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** What the pages of the desk cost, to whom they open, and what one takes away from them. */
@ProcessTest
class DeskPageTests {

    @Autowired
    Office office;

    @Autowired
    LateCases cases;

    @Autowired
    LeadersDesk desk;

    @Autowired
    MessageSource messages;

    @TempDir
    Path folder;

    private MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        office.actor("deputy");
    }

    /** Nine of the desk, the rest of the doors around it. */
    @Test
    void thePageCostsSeventeenStatementsHoweverMuchLiesThere() throws Exception {
        open("/escalations", "deputy").andExpect(status().isOk());
        int before = cost("/escalations");
        for (int i = 0; i < 4; i++) {
            cases.late(office.majorPaperwork(), 20 + i);
        }
        cases.watch();
        assertThat(cost("/escalations")).isEqualTo(before).isLessThanOrEqualTo(17);
        assertThat(cost("/escalations/list?list=overdue")).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "director, /escalations",
        "deputy, /escalations",
        "sectionhead, /tasks",
        "inspector1, /tasks",
        "township.1, /tasks",
        CaseWalk.PRINCIPAL + ", /tasks",
        "registrar, /tasks",
        "auditor, /overview",
        "admin, /people"
    })
    void theFirstPageFollowsTheRole(String login, String page) throws Exception {
        open("/", login).andExpect(redirectedUrl(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "inspector1", "auditor", "admin", "township.1", CaseWalk.PRINCIPAL})
    void theDeskIsShutToAllOthers(String login) throws Exception {
        for (String page :
                new String[] {"/escalations", "/escalations/list", "/escalations/list/print", "/escalations/export"}) {
            open(page, login).andExpect(status().isNotFound());
        }
    }

    @Test
    void aListCanBeTakenAwayAsASheet() throws Exception {
        CaseWalk walk = cases.late(office.paperwork(), 12);
        cases.watch();
        byte[] sheet = open("/escalations/export?list=overdue&lang=zh", "deputy")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(sheet)).contains(walk.number().value(), "督办单 待决定", "逾期告知");
    }

    @Test
    void noPageAndNoSheetNamesADecisionTable() throws Exception {
        CaseWalk walk = cases.late(office.majorPaperwork(), 30);
        cases.watch();
        for (String page : List.of(
                "/escalations",
                "/escalations/list?list=overdue",
                "/escalations/of/" + walk.number(),
                "/escalations/list/print?list=overdue")) {
            assertThat(open(page, "deputy").andReturn().getResponse().getContentAsString())
                    .as(page)
                    .contains(walk.number().value())
                    .doesNotContain("escalation-ladder");
        }
        assertThat(text(open("/escalations/export?list=overdue", "deputy")
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()))
                .doesNotContain("escalation-ladder");
    }

    @ParameterizedTest
    @EnumSource(DeskList.class)
    void theSheetSaysWhatTheListSays(DeskList list) throws Exception {
        CaseWalk walk = cases.late(office.majorPaperwork(), 30);
        cases.watch();
        byte[] file = open("/escalations/export?lang=zh&list=" + list, "deputy")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        ReadWorkbook sheet = ReadWorkbook.of(file);
        assertThat(sheet.headings())
                .containsExactly(
                        "事项编号",
                        "学校",
                        "事项",
                        "类别",
                        "等级",
                        "督办级别",
                        "逾期工作日（负为剩余）",
                        "整改期限",
                        "原期限",
                        "当前环节",
                        "办理人",
                        "环节期限",
                        "最近一步",
                        "日期",
                        "上次催办",
                        "下一步",
                        "下一步日期",
                        "督办状态",
                        "暂缓至",
                        "暂缓理由");
        List<DeskLine> lines = desk.page(office.actor("deputy"), DeskFilter.of(list), null, 1000)
                .rows();
        assertThat(sheet.rows()).isEqualTo(lines.stream().map(this::cells).toList());
        assertThat(list != DeskList.OVERDUE
                        || sheet.rows().stream()
                                .anyMatch(row -> row.get(0).equals(walk.number().value())))
                .isTrue();
    }

    private List<String> cells(DeskLine line) {
        DeskLine.Hands hands = line.hands();
        DeskLine.Last last = line.last();
        return List.of(
                line.number().value(),
                line.place().schoolName(),
                line.title(),
                word("category." + line.category()),
                word("severity." + line.severity()),
                line.level() + " " + word("escalation.level." + line.level()),
                String.valueOf(line.days()),
                line.dates().due().named(),
                line.dates().original().toString(),
                hands == null ? "" : word("escalation.step." + hands.step()),
                hands == null || hands.desk() == null
                        ? ""
                        : word("desk." + hands.desk().kind(), hands.name()),
                hands == null ? "" : hands.due().named(),
                last == null
                        ? ""
                        : word("escalation.kind." + last.kind()) + " " + word("escalation.state." + last.state()),
                last == null ? "" : BureauTime.dayOf(last.takenAt()).toString(),
                line.urged() == null ? "" : BureauTime.dayOf(line.urged().at()).toString(),
                next(line),
                nextOn(line),
                word("escalation.standstill." + line.standstill()),
                Objects.toString(line.heldUntil(), ""),
                Objects.toString(line.holdReason(), ""));
    }

    private String next(DeskLine line) {
        if (line.decision() != null) {
            return word("escalation.kind." + line.decision().kind());
        }
        return line.next() == null ? "" : word("escalation.kind." + line.next().kind());
    }

    private static String nextOn(DeskLine line) {
        if (line.decision() != null) {
            return line.decision().decideBy().toString();
        }
        return line.next() == null ? "" : line.next().on().toString();
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINESE);
    }

    private int cost(String page) {
        Actor deputy = office.actor("deputy");
        return StatementCount.of(() -> open(page, deputy)).count();
    }

    private ResultActions open(String page, String login) throws Exception {
        return open(page, office.actor(login));
    }

    private ResultActions open(String page, Actor actor) throws Exception {
        return web.perform(get(page).with(request -> {
            CurrentActor.set(request, actor);
            return request;
        }));
    }

    private String text(byte[] sheet) throws IOException {
        StringBuilder text = new StringBuilder();
        Path file = Files.write(folder.resolve("sheet.xlsx"), sheet);
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
