package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a side path tells is printed with its words when there is something, and without a word when there is not. */
@ProcessTest
class FactBlocksTests {

    @Autowired
    PaperTemplates templates;

    @Autowired
    List<PaperFacts> facts;

    @Test
    void whatThereIsStandsBehindItsWordsAndWhatThereIsNotLeavesNone() throws IOException {
        String letter = printed(
                "COORDINATION_LETTER",
                Map.of(
                        "department", "县住房和城乡建设局",
                        "subject", "关于商请处置的函",
                        "interim", "上放学时段绕行",
                        "request", "请依法核查",
                        "replyBy", "2026年9月21日",
                        "answerBy", "",
                        "photos", ""));
        assertThat(letter)
                .contains("学校已采取的临时措施：上放学时段绕行")
                .contains("请于2026年9月21日前函复办理结果")
                .doesNotContain("是否属于")
                .doesNotContain("附件")
                .doesNotContain("{{");
    }

    @Test
    void ofTwoWaysToBeginAgainOneIsTold() throws IOException {
        String notice = printed(
                "REOPENING",
                Map.of("closedOn", "2026年8月26日", "round", "2", "falsified", "是", "relapse", "", "reason", "照片不实"));
        assertThat(notice)
                .contains("已于2026年8月26日销号，经核查，销号所依据的照片不实")
                .contains("进入第2轮整改")
                .doesNotContain("反弹");
    }

    private String printed(String code, Map<String, String> told) throws IOException {
        PaperKind kind = templates.kinds().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        byte[] word = templates
                .filled(templates.current(kind), "paper", paper(told))
                .orThrow()
                .word();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            return text.getText();
        }
    }

    private static DecisionPaper paper(Map<String, String> told) {
        return new DecisionPaper(
                "青教安函〔2026〕1号",
                "",
                "青岚县教育局",
                "柳河镇中心小学",
                "青岚县柳河镇中心小学",
                "青教安改〔2026〕1号",
                true,
                "2026年9月1日",
                false,
                List.of(),
                false,
                false,
                "",
                "",
                false,
                "",
                "",
                false,
                "2026年9月2日",
                "某人",
                told);
    }
}
