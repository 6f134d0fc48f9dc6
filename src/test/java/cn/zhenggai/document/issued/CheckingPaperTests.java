package cn.zhenggai.document.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.TestCounty;
import cn.zhenggai.document.issued.CheckingPaper.Checked;
import cn.zhenggai.document.issued.CheckingPaper.Likeness;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever holds a paper can hold it against the register. */
@ProcessTest
class CheckingPaperTests {

    private static final String PASSWORD = "shen-mi-2026";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    CheckingPaper checking;

    @Autowired
    ReadingPapers reading;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private IssuedPaper paper;
    private String code;

    @BeforeEach
    void aNoticeIsIssued() {
        CaseWalk walk = office.general().signed();
        officer = county.actor("officer." + TestCounty.SCHOOL);
        paper = reading.ofCase(walk.number(), officer).get(0);
        code = jdbc.sql("select check_code from issued_paper where id = :id")
                .param("id", paper.id())
                .query(String.class)
                .single();
    }

    @Test
    void thePaperEndsWithASquareThatLeadsToItsPage() throws IOException {
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(reading.word(paper.id(), officer).word()))) {
            XWPFParagraph end = word.getParagraphs().get(word.getParagraphs().size() - 1);
            assertThat(end.getText()).startsWith("扫码核对");
            byte[] square = end.getRuns()
                    .get(1)
                    .getEmbeddedPictures()
                    .get(0)
                    .getPictureData()
                    .getData();
            assertThat(square).isEqualTo(MarkingPaper.picture("http://zhenggai.test/papers/check/" + code));
        }
    }

    @Test
    void theRegisterSaysWhatWasIssuedAndOpensItToThoseConcerned() {
        Checked checked = checking.check(code, officer);
        assertThat(checked.paper().number()).isEqualTo(paper.number());
        assertThat(checked.whole()).isTrue();
        assertThat(checked.opens()).isTrue();
        Actor other = county.actor("officer." + TestCounty.OTHER_SCHOOL);
        assertThat(checking.check(code, other).whole()).isTrue();
        assertThat(checking.check(code, other).opens()).isFalse();
        assertThatThrownBy(() -> checking.check("A".repeat(22), officer)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileIsThePaperToTheByteOrItIsNot() {
        byte[] word = reading.word(paper.id(), officer).word();
        assertThat(checking.compare(code, word)).isEqualTo(Likeness.WORD);
        word[word.length / 2] ^= 1;
        assertThat(checking.compare(code, word)).isEqualTo(Likeness.OTHER);
        assertThat(checking.compare(code, new byte[0])).isEqualTo(Likeness.OTHER);
    }

    @Test
    void aRegisterThatWasChangedIsTold() {
        jdbc.sql("update issued_paper set number = concat(number, '0') where id = :id")
                .param("id", paper.id())
                .update();
        assertThat(checking.check(code, officer).whole()).isFalse();
        jdbc.sql("update issued_paper set number = :number where id = :id")
                .param("number", paper.number())
                .param("id", paper.id())
                .update();
        assertThat(checking.check(code, officer).whole()).isTrue();
    }

    @Test
    void thePageAsksForALoginAndTellsAStrangerOfTheSchoolNoMoreThanThePaperShows() {
        county.letEverybodyIn(PASSWORD);
        HttpReader reader = new HttpReader(port);
        assertThat(HttpReader.location(reader.get("/papers/check/" + code))).contains("/login");
        reader.logIn("officer." + TestCounty.OTHER_SCHOOL, PASSWORD);
        HttpResponse<String> page = reader.get("/papers/check/" + code);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(paper.number(), paper.hashes().word(), "逐字节一致", "只有相关人员可以打开")
                .doesNotContain("柳河镇中心小学");
        assertThat(reader.get("/papers/check/" + "B".repeat(22)).statusCode()).isEqualTo(404);
    }
}
