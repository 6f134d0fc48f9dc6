package cn.zhenggai.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.notice.Visiting;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import java.time.Instant;
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

/** The workbook of the register is the register, row by row and column by column. */
@ProcessTest
class RegisterExportTests {

    @Autowired
    Office office;

    @Autowired
    Visiting visiting;

    @Autowired
    ReadingNotices reading;

    @Autowired
    MessageSource messages;

    private MockMvc web;

    @BeforeEach
    void someNotices(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        office.actor("deputy");
        visiting.general(2);
        office.paperwork().to(CaseState.RECTIFYING);
        office.paperwork().to(CaseState.CLOSED);
        office.paperwork().to(CaseState.ISSUED).withdrawn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deputy", "auditor", "principal.QL0001"})
    void theWorkbookSaysWhatTheRegisterSays(String login) throws Exception {
        byte[] file = web.perform(get("/notices/export?lang=zh").with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        ReadWorkbook sheet = ReadWorkbook.of(file);
        assertThat(sheet.headings())
                .containsExactly(
                        "文号",
                        "状态",
                        "学校",
                        "检查名称",
                        "检查日期",
                        "已销号",
                        "项数",
                        "签发",
                        "签发人",
                        word("notice.field.received"),
                        word("notice.refused"),
                        word("notice.field.withdrawn"));
        List<NoticeCard> cards = reading.register(office.actor(login), NoticeFilter.NONE, null, 1000)
                .rows();
        assertThat(sheet.rows())
                .hasSizeGreaterThan(2)
                .isEqualTo(cards.stream().map(this::cells).toList());
    }

    private List<String> cells(NoticeCard card) {
        if (card.secret()) {
            return List.of(card.number(), "", word("notice.secret"), "", "", "", "", "", "", "", "", "");
        }
        return List.of(
                Objects.toString(card.number(), ""),
                word("notice.state." + card.state()),
                card.schoolName(),
                Objects.toString(card.subject(), ""),
                Objects.toString(card.visitedOn(), ""),
                String.valueOf(card.closed()),
                String.valueOf(card.total()),
                day(card.signedAt()),
                Objects.toString(card.signedByName(), ""),
                day(card.receivedAt()),
                card.receiptRefused() ? word("notice.refused") : "",
                day(card.withdrawnAt()));
    }

    private static String day(Instant moment) {
        return moment == null ? "" : BureauTime.dayOf(moment).toString();
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.CHINESE);
    }
}
