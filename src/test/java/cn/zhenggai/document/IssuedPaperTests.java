package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.document.issued.IssuedPaper;
import cn.zhenggai.document.issued.ProvingPapers;
import cn.zhenggai.document.issued.ReadingPapers;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.notice.LineTerm;
import cn.zhenggai.notice.Occasion;
import cn.zhenggai.notice.draft.DraftingNotice;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.notice.signing.WithdrawingNotice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.extension.AskingExtension;
import cn.zhenggai.rectification.extension.DecidingExtension;
import cn.zhenggai.rectification.extension.ExtensionEntry;
import cn.zhenggai.rectification.extension.ExtensionReason;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was issued stays as it was issued, whatever happens afterwards. */
abstract class IssuedPaperTests extends PaperOffice {

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
    WithdrawingNotice withdrawing;

    @Autowired
    WithdrawingCase withdrawingCase;

    @Autowired
    AskingExtension asking;

    @Autowired
    DecidingExtension deciding;

    @Autowired
    ReadingPapers papers;

    @Autowired
    ProvingPapers proving;

    @Autowired
    PrintingNotice printing;

    @Autowired
    ContentStore store;

    @Autowired
    Directory directory;

    @Autowired
    ManagingUnits units;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private List<CaseWalk> lines;
    private Actor head;

    @BeforeEach
    void settle() {
        clock.at("2026-09-07T10:00:00");
        county.settle();
        head = office.actor("sectionhead");
    }

    @AfterEach
    void takeTheTemplateAway() throws IOException {
        Files.deleteIfExists(TEMPLATES.resolve("notice.docx"));
    }

    @Test
    void aPaperKeepsItsBytesAfterAnExtensionARenameANewTemplateAndAYear() throws IOException {
        long notice = signed(2);
        IssuedPaper paper = only(notice, "NOTICE");
        byte[] word = papers.word(paper.id(), head).word();
        byte[] pdf = papers.pdf(paper.id(), head);
        assertThat(text(word)).contains("2026年9月10日").doesNotContain("2026年9月23日");

        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        lines.get(0).to(CaseState.RECTIFYING);
        extend(lines.get(0), "2026-09-23");
        rename("柳河镇第一小学");
        replaceTemplate("换了模板 {{number}}");
        clock.forward(Duration.ofDays(366));

        assertThat(papers.word(paper.id(), head).word()).isEqualTo(word);
        assertThat(papers.pdf(paper.id(), head)).isEqualTo(pdf);
        assertThat(text(printing.notice(notice, head).orThrow().word()))
                .as("what would be printed anew")
                .contains("换了模板");
        assertThat(proving.prove().faults()).isEmpty();
    }

    @Test
    void anApprovedExtensionIsAPaperWithANumberOfItsOwnAndTheNoticeShowsBothDays() throws IOException {
        long notice = signed(1);
        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        lines.get(0).to(CaseState.RECTIFYING);
        extend(lines.get(0), "2026-09-23");

        IssuedPaper reply = only(notice, "EXTENSION_REPLY");
        assertThat(reply.number()).matches("青教安延〔2026〕\\d+号");
        assertThat(text(papers.word(reply.id(), head).word()))
                .contains("整改延期批复", reply.number(), "同意将下列事项的整改期限延至2026年9月23日")
                .contains("2026年9月10日\t2026年9月23日")
                .doesNotContain("不同意");
        assertThat(papers.later(only(notice, "NOTICE"), head))
                .containsExactly(reply, only(notice, "EXTENSION_APPROVAL"));
    }

    @Test
    void aRefusedExtensionIsAnsweredOnPaperToo() throws IOException {
        long notice = signed(1);
        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        lines.get(0).to(CaseState.RECTIFYING);
        ask(lines.get(0), "2026-09-23");
        deciding.decide(lines.get(0).number(), head, false, null, "可以先行封闭").orThrow();

        assertThat(text(papers.word(only(notice, "EXTENSION_REPLY").id(), head).word()))
                .contains("不同意延期", "可以先行封闭")
                .doesNotContain("同意将下列事项");
    }

    @Test
    void eachSeriesCountsOnWithoutGapsAndEachYearFromOne() {
        long first = signed(1);
        withdrawing.withdraw(first, head, "签发有误").orThrow();
        long second = signed(1);
        withdrawing.withdraw(second, head, "签发有误").orThrow();
        assertThat(sequence(only(second, "WITHDRAWAL"))).isEqualTo(sequence(only(first, "WITHDRAWAL")) + 1);
        clock.at("2027-03-01T10:00:00");
        long later = signed(1);
        withdrawing.withdraw(later, head, "签发有误").orThrow();
        assertThat(only(later, "WITHDRAWAL").number()).isEqualTo("青教安撤〔2027〕1号");
    }

    @Test
    void aWholeNoticeIsWithdrawnOnOnePaperAndALineOfItOnItsOwn() throws IOException {
        long notice = signed(3);
        withdrawingCase.withdraw(lines.get(0).number(), head, "重复").orThrow();
        assertThat(of(notice, "WITHDRAWAL")).hasSize(1);
        withdrawing.withdraw(notice, head, "签发有误").orThrow();
        List<IssuedPaper> withdrawals = of(notice, "WITHDRAWAL");
        assertThat(withdrawals).hasSize(2);
        assertThat(text(papers.word(withdrawals.get(1).id(), head).word()))
                .contains("该文号不再使用", "签发有误", "-01\t", "-02\t", "-03\t");
    }

    @Test
    void theLogOfEveryCaseOnAPaperHoldsItsSeal() {
        long notice = signed(2);
        IssuedPaper paper = only(notice, "NOTICE");
        for (CaseWalk line : lines) {
            LogView issued = line.story().log().stream()
                    .filter(entry -> entry.action() == CaseDeed.PAPER_ISSUED)
                    .findFirst()
                    .orElseThrow();
            assertThat(issued.evidenceHash()).isEqualTo(paper.seal());
            assertThat(issued.note()).isEqualTo("整改通知书 " + paper.number());
        }
    }

    @Test
    void theProofNamesAPaperWhoseBytesChanged() throws IOException {
        IssuedPaper paper = only(signed(1), "NOTICE");
        for (String hash : List.of(
                paper.hashes().word(),
                paper.hashes().pdf(),
                paper.hashes().data(),
                paper.hashes().template())) {
            Path file = store.file(hash);
            byte[] right = Files.readAllBytes(file);
            Files.write(file, "forged".getBytes());
            List<String> faults = proving.prove().faults();
            Files.write(file, right);
            assertThat(faults).hasSize(1).allMatch(fault -> fault.startsWith("PAPER_CHANGED 整改通知书 "));
            assertThat(hash.equals(paper.hashes().template()) || faults.get(0).contains(paper.number()))
                    .as(faults.toString())
                    .isTrue();
        }
        assertThat(proving.prove().faults()).isEmpty();
    }

    @Test
    void theProofNamesAPaperThatWasSwappedInTheRegisterOrTakenOutOfIt() {
        IssuedPaper paper = only(signed(1), "NOTICE");
        String other = "0".repeat(64);
        jdbc.sql("update issued_paper set pdf_hash = :hash where id = :id")
                .param("hash", other)
                .param("id", paper.id())
                .update();
        assertThat(proving.prove().faults()).anyMatch(fault -> fault.contains("register"));
        jdbc.sql("delete from issued_paper_case where paper_id = :id")
                .param("id", paper.id())
                .update();
        jdbc.sql("delete from issued_paper where id = :id")
                .param("id", paper.id())
                .update();
        assertThat(proving.prove().faults()).singleElement().asString().startsWith("PAPER_MISSING RC-");
        jdbc.sql("delete from case_log where evidence_hash = :seal")
                .param("seal", paper.seal())
                .update();
    }

    @Test
    void aDeedThatIsUndoneLeavesNeitherPaperNorNumber() {
        long before = signed(1);
        withdrawing.withdraw(before, head, "签发有误").orThrow();
        long notice = signed(1);
        transactions.executeWithoutResult(status -> {
            withdrawing.withdraw(notice, head, "签发有误").orThrow();
            status.setRollbackOnly();
        });
        assertThat(of(notice, "WITHDRAWAL")).isEmpty();
        withdrawing.withdraw(notice, head, "签发有误").orThrow();
        assertThat(sequence(only(notice, "WITHDRAWAL"))).isEqualTo(sequence(only(before, "WITHDRAWAL")) + 1);
    }

    @Test
    void aTemplateAtFaultDoesNotHoldASignatureUp() throws IOException {
        replaceTemplate("{{schol}}");
        IssuedPaper paper = only(signed(1), "NOTICE");
        assertThat(text(papers.word(paper.id(), head).word())).contains("校园安全隐患整改通知书");
        assertThat(proving.prove().faults()).isEmpty();
    }

    @Test
    void whoMayNotKnowAllGetsAnExtractOfWhatWasFilledInThen() throws IOException {
        long notice = signed(1);
        IssuedPaper paper = only(notice, "NOTICE");
        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        lines.get(0).to(CaseState.RECTIFYING);
        extend(lines.get(0), "2026-09-23");
        String extract = text(papers.word(paper.id(), office.actor("auditor")).word());
        assertThat(extract).contains("（组长：＊＊", "2026年9月10日").doesNotContain("督学", "2026年9月23日");
    }

    @Test
    void thePdfSaysWhatTheWordFileSaysAndHasItsLettersInIt() throws IOException {
        IssuedPaper paper = only(signed(2), "NOTICE");
        try (PDDocument pdf = Loader.loadPDF(papers.pdf(paper.id(), head))) {
            String words = text(papers.word(paper.id(), head).word());
            assertThat(letters(PdfText.all(pdf, PdfText.TYPE_AREA)))
                    .isEqualTo(letters(words).replace("—1—", ""));
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(pdf.getDocumentCatalog().getMetadata()).as("PDF/A").isNotNull();
        }
    }

    @Test
    void theReceiptAndTheOpinionOfEachRoundStayToo() throws IOException {
        long notice = signed(1);
        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        byte[] receipt = papers.word(only(notice, "RECEIPT").id(), head).word();
        lines.get(0).to(CaseState.SUBMITTED).rejected();
        IssuedPaper first = only(notice, "REINSPECTION_OPINION");
        byte[] rejected = papers.word(first.id(), head).word();
        assertThat(text(rejected)).contains("不合格");
        lines.get(0).to(CaseState.CLOSED);
        assertThat(of(notice, "REINSPECTION_OPINION")).hasSize(2);
        assertThat(papers.word(first.id(), head).word()).isEqualTo(rejected);
        assertThat(papers.word(only(notice, "RECEIPT").id(), head).word()).isEqualTo(receipt);
    }

    @Test
    void whatWasIssuedAboutANoticeCostsTwoStatementsAndOneForEachCase() {
        long notice = signed(3);
        receiving.receive(notice, office.actor(CaseWalk.OFFICER)).orThrow();
        lines.forEach(
                line -> withdrawingCase.withdraw(line.number(), head, "重复").orThrow());
        assertThat(StatementCount.of(() -> papers.ofNotice(notice, head)).count())
                .isLessThanOrEqualTo(2 + 3);
    }

    @Test
    void aCaseThatNeverWasServedIsWithdrawnWithoutAPaper() {
        lines = List.of(office.open(office.finding().item(Office.PAPERWORK).foundOn(BureauTime.today(clock))));
        withdrawingCase.withdraw(lines.get(0).number(), head, "误录").orThrow();
        assertThat(papers.ofCase(lines.get(0).number(), head)).isEmpty();
    }

    private long signed(int count) {
        lines = Stream.generate(() ->
                        office.open(office.finding().item(Office.PAPERWORK).foundOn(BureauTime.today(clock))))
                .limit(count)
                .toList();
        Occasion occasion = new Occasion(
                System.nanoTime(),
                county.school(TestCounty.SCHOOL),
                BureauTime.today(clock),
                null,
                "督学甲",
                List.of("督学乙"),
                null,
                null,
                0);
        long notice = drafting.draft(
                        office.actor("inspector1"),
                        occasion,
                        lines.stream().map(CaseWalk::number).toList())
                .get(0);
        LocalDate last = BureauTime.today(clock).plusDays(3);
        signing.sign(
                        notice,
                        head,
                        lines.stream()
                                .map(line -> new LineTerm(line.number(), new OrderTerm(last, null), null))
                                .toList())
                .orThrow();
        return notice;
    }

    private void ask(CaseWalk line, String until) {
        clock.at("2026-09-07T11:00:00");
        asking.ask(
                        line.number(),
                        office.actor(CaseWalk.PRINCIPAL),
                        new ExtensionEntry(ExtensionReason.FUNDS, "资金尚未到位", LocalDate.parse(until), "专人看护", List.of()))
                .orThrow();
    }

    private void extend(CaseWalk line, String until) {
        ask(line, until);
        deciding.decide(line.number(), head, true, null, null).orThrow();
    }

    private void rename(String name) {
        UnitCard school = directory.unit(TestCounty.SCHOOL).orElseThrow();
        units.change(
                        school.id(),
                        school.version(),
                        new UnitEntry(
                                school.code(),
                                school.kind(),
                                name,
                                school.parentId(),
                                school.schoolKind(),
                                school.ownership(),
                                school.pupils(),
                                true))
                .orThrow();
    }

    private static void replaceTemplate(String paragraph) throws IOException {
        try (XWPFDocument template = new XWPFDocument();
                OutputStream file = Files.newOutputStream(TEMPLATES.resolve("notice.docx"))) {
            template.createParagraph().createRun().setText(paragraph);
            template.write(file);
        }
    }

    private static String letters(String text) {
        return PdfText.bare(text).replaceAll("\\p{Z}", "");
    }

    private static int sequence(IssuedPaper paper) {
        String number = paper.number();
        return Integer.parseInt(number.substring(number.indexOf('〕') + 1, number.indexOf('号')));
    }

    private IssuedPaper only(long notice, String kind) {
        List<IssuedPaper> found = of(notice, kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<IssuedPaper> of(long notice, String kind) {
        return papers.ofNotice(notice, head).stream()
                .filter(paper -> paper.kind().equals(kind))
                .toList();
    }

    private static String text(byte[] word) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            return extractor.getText();
        }
    }
}

@ProcessTest
class H2IssuedPaperTests extends IssuedPaperTests {}

@OnMariaDb
class MariaDbIssuedPaperTests extends IssuedPaperTests {}
