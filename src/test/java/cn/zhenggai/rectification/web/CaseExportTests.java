package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The workbook of cases is the list of cases, row by row and column by column. */
@ProcessTest
class CaseExportTests {

    private static final int DEADLINE = 9;

    @Autowired
    Office office;

    @Autowired
    SigningNotice signing;

    @Autowired
    LateCases late;

    @Autowired
    CaseLists lists;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    private MockMvc web;

    @BeforeEach
    void someCases(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        office.actor("deputy");
        office.paperwork().to(CaseState.CLOSED);
        office.majorPaperwork();
        signing.signUntil(
                        office.paperwork().number(),
                        office.actor("sectionhead"),
                        new OrderTerm(null, new Limit(24, Limit.Unit.HOURS)),
                        "限期整改")
                .orThrow();
        late.late(office.paperwork(), 12);
        late.late(office.paperwork(), 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deputy", "auditor", "principal.QL0001"})
    void theWorkbookSaysWhatTheListSays(String login) throws Exception {
        for (CaseFilter.View view : CaseFilter.View.values()) {
            ReadWorkbook sheet = export(view, login);
            assertThat(sheet.title()).isEqualTo("整改事项");
            assertThat(sheet.headings())
                    .containsExactly(
                            "事项编号",
                            "学校",
                            "事项",
                            "类别",
                            "等级",
                            "状态",
                            "轮次",
                            "检查日期",
                            "原定期限",
                            "整改期限",
                            "逾期工作日",
                            "按期情况",
                            "整改责任人",
                            "办结日期",
                            "原编号或通知书编号",
                            "旧台账（文件 · 表 · 行）");
            List<CaseLine> lines = lists.page(office.actor(login), CaseFilter.of(view), null, 1000)
                    .rows();
            assertThat(sheet.rows())
                    .as("%s for %s", view, login)
                    .isEqualTo(lines.stream().map(this::cells).toList());
            assertThat(sheet.formulas()).isZero();
        }
        assertThat(export(CaseFilter.View.ALL, login).rows())
                .hasSizeGreaterThan(2)
                .as("a limit of hours with its hour, beside days")
                .anyMatch(row -> row.get(DEADLINE).matches("[-\\d]{10} \\d\\d:\\d\\d"))
                .anyMatch(row -> row.get(DEADLINE).matches("[-\\d]{10}"));
    }

    private ReadWorkbook export(CaseFilter.View view, String login) throws Exception {
        return ReadWorkbook.of(
                web.perform(get("/cases/export?lang=zh&view=" + view).with(request -> {
                            CurrentActor.set(request, office.actor(login));
                            return request;
                        }))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private List<String> cells(CaseLine line) {
        LocalDate today = BureauTime.today(clock);
        return List.of(
                line.number().value(),
                line.schoolName(),
                line.title(),
                word("category." + line.category()),
                word("severity." + line.severity()),
                word("case.state." + line.state()),
                String.valueOf(line.round()),
                line.foundOn().toString(),
                line.originalDeadline().toString(),
                line.due().named(),
                line.overdue() ? String.valueOf(deadlines.workdaysBetween(line.deadline(), today)) : "",
                line.onTime() == null ? "" : line.onTime() ? "按期" : "逾期",
                Objects.toString(line.assigneeName(), ""),
                line.endedAt() == null ? "" : BureauTime.dayOf(line.endedAt()).toString(),
                Objects.toString(line.printedNumber(), ""),
                Objects.toString(line.ledger(), ""));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.CHINESE);
    }
}
