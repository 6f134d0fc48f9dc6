package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.Occasion;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.RecordingRefusal;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.notice.signing.WithdrawingNotice;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The papers of a notice as it goes its way, as Word files and as pages. */
@ProcessTest
class NoticePapersTests {

    private static final AtomicLong VISITS = new AtomicLong(9_000_000);

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    DraftingNotice drafting;

    @Autowired
    SigningNotice signing;

    @Autowired
    ReceivingNotice receiving;

    @Autowired
    RecordingRefusal refusals;

    @Autowired
    WithdrawingNotice withdrawing;

    @Autowired
    PrintingNotice printing;

    @Autowired
    PrintingOpinion opinions;

    @Autowired
    Clock clock;

    MockMvc web;

    private List<CaseWalk> lines;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aDraftHasNeitherNumberNorReceiptNorOpinion() throws Exception {
        long notice = draft(2);
        assertThat(printed(notice))
                .contains("校园安全隐患整改通知书", "青岚县柳河镇中心小学：", "对上述01、02项")
                .doesNotContain("〔");
        fetch("/notices/" + notice + "/print", "inspector1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<p class=\"paper-mark\">草稿</p>")));
        fetch("/notices/" + notice + "/receipt", "inspector1")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("通知书尚未签发")));
        fetch("/notices/" + notice + "/opinion/print", "inspector1")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("还没有复查结论")));
    }

    @Test
    void aNoticeThatWasTakenBackStaysAsItWasServedAndTheWithdrawalIsAPaperOfItsOwn() throws Exception {
        long notice = signed(1);
        byte[] served = word(notice);
        withdrawing.withdraw(notice, office.actor("sectionhead"), "签发有误").orThrow();
        assertThat(word(notice)).isEqualTo(served);
        fetch("/notices/" + notice + "/print", "inspector1")
                .andExpect(content().string(containsString("撤销通知 青教安撤〔")))
                .andExpect(content().string(not(containsString("paper-mark"))));
    }

    @Test
    void thePageHasTheWordsOfTheFileAndTheHeadOfItsTableRepeats() throws Exception {
        long notice = signed(3);
        String page = fetch("/notices/" + notice + "/print", CaseWalk.OFFICER)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String words = PdfText.bare(
                page.substring(page.indexOf("<main"), page.indexOf("</main>")).replaceAll("<[^>]*>", ""));
        assertThat(words)
                .as("and the square that was put at its end when it was issued")
                .isEqualTo(PdfText.bare(printed(notice)) + "扫码核对");
        assertThat(page).as("blanks are shown as they stand").doesNotContainPattern("<p class=\"[^>]*>\\s+<");
        assertThat(page.split("<thead>")).hasSize(2);
        assertThat(page).doesNotContain("<nav", "<style");
    }

    @Test
    void itIsDownloadedUnderItsNameNumberAndSchool() throws Exception {
        long notice = signed(1);
        fetch("/notices/" + notice + "/paper", CaseWalk.OFFICER)
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename*=UTF-8''%E6%95%B4%E6%94%B9%E9%80%9A%E7%9F%A5%E4%B9%A6")))
                .andExpect(header().string("Content-Disposition", containsString(".docx")));
    }

    @Test
    void theReceiptTellsWhoSignedItAndWhen() throws IOException {
        long notice = signed(2);
        assertThat(receipt(notice)).contains("（共2项，", "□ 系统　□ 直接　□ 邮寄　□ 留置");
        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        assertThat(receipt(notice)).contains("■ 系统　□ 直接", "安全员1");
    }

    @Test
    void theReceiptOfARefusedNoticeTellsWhyAndWhoSawIt() throws IOException {
        long notice = signed(1);
        refusals.record(notice, office.actor("inspector1"), "认为与本校无关", "镇教育办主任").orThrow();
        assertThat(receipt(notice)).contains("■ 留置", "认为与本校无关", "镇教育办主任", "督学甲");
    }

    @Test
    void theOpinionTellsOfEachLineHowTheReinspectionEnded() throws Exception {
        long notice = signed(4);
        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        lines.get(0).to(CaseState.CLOSED);
        lines.get(1).to(CaseState.SUBMITTED).rejected();
        lines.get(2).to(CaseState.SUBMITTED).opinion(0, true).opinion(1, false);
        String opinion =
                text(opinions.ofNotice(notice, office.actor("director")).orThrow());
        assertThat(opinion)
                .contains("号-复1", "本次复查共3项：合格1项，基本合格需补正1项，不合格1项。", "请你校对上述02、03项继续整改")
                .contains("被复查单位负责人（签名）")
                .doesNotContain("\n04\t");
        assertThat(opinion.lines().filter(line -> line.startsWith("02\t")))
                .singleElement()
                .asString()
                .contains("不合格", "已到现场查看");
        CaseWalk line = lines.get(2);
        assertThat(text(opinions.ofCase(line.number(), office.actor(CaseWalk.PRINCIPAL))
                        .orThrow()))
                .contains(line.facts().ties().printedNumber() + "-复1", "本次复查共1项");
        fetch("/notices/" + notice + "/opinion/print", CaseWalk.PRINCIPAL).andExpect(status().isOk());
        fetch("/cases/" + line.number() + "/opinion", CaseWalk.PRINCIPAL).andExpect(status().isOk());
    }

    @Test
    void theCaseFileIsAPageToPrintTooPhotosIncluded() throws Exception {
        CaseWalk walk = office.general().signed();
        fetch("/cases/" + walk.number() + "/print", CaseWalk.PRINCIPAL)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data:image/jpeg;base64,")));
    }

    @Test
    void theAuditorGetsThePaperWithoutPersons() throws IOException {
        long notice = signed(1);
        assertThat(text(printing.notice(notice, office.actor("auditor")).orThrow()))
                .contains("（组长：＊＊）")
                .doesNotContain("督学");
    }

    @Test
    void whoMayNotSeeTheNoticeGetsNoneOfItsPapers() throws Exception {
        long notice = signed(1);
        for (String paper : List.of("paper", "print", "receipt", "receipt/print", "opinion", "opinion/print")) {
            fetch("/notices/" + notice + "/" + paper, "principal." + TestCounty.OTHER_SCHOOL)
                    .andExpect(status().isNotFound());
        }
        fetch("/notices/77777777/print", "director").andExpect(status().isNotFound());
        fetch("/cases/" + lines.get(0).number() + "/opinion/print", "principal." + TestCounty.OTHER_SCHOOL)
                .andExpect(status().isNotFound());
    }

    @Test
    void aTextThatLooksLikeAFieldOrLikeMarkupIsOnlyText() throws Exception {
        lines = List.of(office.open(office.finding()
                .photos(1)
                .description("<b>{{number}}</b> [no] & 次行")
                .foundOn(BureauTime.today(clock))));
        long notice = drafted();
        assertThat(printed(notice)).contains("<b>{{number}}</b> [no] & 次行");
        fetch("/notices/" + notice + "/print", "inspector1")
                .andExpect(content().string(containsString("&lt;b&gt;{{number}}&lt;/b&gt; [no] &amp; 次行")))
                .andExpect(content().string(not(containsString("<b>{{"))));
    }

    private long draft(int count) {
        lines = Stream.generate(() ->
                        office.open(office.finding().item(Office.PAPERWORK).foundOn(BureauTime.today(clock))))
                .limit(count)
                .toList();
        return drafted();
    }

    private long drafted() {
        Occasion occasion = new Occasion(
                VISITS.incrementAndGet(),
                county.school(TestCounty.SCHOOL),
                BureauTime.today(clock),
                null,
                "督学甲",
                List.of("督学乙"),
                null,
                null,
                0);
        return drafting.draft(
                        office.actor("inspector1"),
                        occasion,
                        lines.stream().map(CaseWalk::number).toList())
                .get(0);
    }

    private long signed(int count) {
        long notice = draft(count);
        signing.sign(notice, office.actor("sectionhead"), List.of()).orThrow();
        return notice;
    }

    private byte[] word(long notice) throws Exception {
        return fetch("/notices/" + notice + "/paper", "inspector1")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String printed(long notice) throws IOException {
        return text(printing.notice(notice, office.actor("inspector1")).orThrow());
    }

    private String receipt(long notice) throws IOException {
        return text(printing.receipt(notice, office.actor("inspector1")).orThrow());
    }

    /** Of the body alone. */
    private static String text(PrintedPaper paper) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(paper.word()));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            String head = word.getHeaderList().get(0).getText();
            return extractor.getText().replace(head, "").replaceAll("—\\s*(PAGE)?\\s*1?\\s*—", "");
        }
    }

    private ResultActions fetch(String path, String login) throws Exception {
        return web.perform(get(path).header("Accept-Language", "zh-CN").with(request -> {
            CurrentActor.set(request, office.actor(login));
            return request;
        }));
    }
}
