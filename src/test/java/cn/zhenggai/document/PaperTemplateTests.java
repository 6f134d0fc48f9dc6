package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator may do to the template, and what he is told when he did it wrong. */
class PaperTemplateTests {

    @TempDir
    Path folder;

    @Test
    void theOperatorsFileWins() throws IOException {
        PrintedPaper paper = filled("{{school}}：{{description}}").orThrow();
        assertThat(text(paper)).startsWith("柳河镇中心小学：" + "长".repeat(2000));
    }

    @Test
    void withoutOneTheTemplateOfTheProgramIsUsed() throws IOException {
        PrintedPaper paper = new PaperTemplates(folder.resolve("none"), List.of())
                .filled("paper", file())
                .orThrow();
        assertThat(text(paper)).startsWith("校园安全隐患整改档案");
    }

    @Test
    void everyUnknownFieldIsNamed() throws IOException {
        Outcome<PrintedPaper> outcome = filled(
                "{{school}} {{schol}} {{@photo}}",
                "{{?rounds}}",
                "{{measures}} {{place}}",
                "{{/rounds}}",
                "{{?foo}}{{/foo}}");
        assertThat(outcome.refusal().kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(reason(outcome).code()).isEqualTo("templateField");
        assertThat(reason(outcome).arguments().get(1)).isEqualTo("{{schol}}  {{@photo}}  {{place}}  {{?foo}}");
    }

    @Test
    void anUnknownFieldInTheRowOfTheLogIsNamedToo() throws IOException {
        try (XWPFDocument template = new XWPFDocument()) {
            XWPFTable table = template.createTable(2, 2);
            table.getRow(0).getCell(0).setText("{{log}}时间");
            table.getRow(1).getCell(0).setText("[at]");
            table.getRow(1).getCell(1).setText("[whom]");
            Outcome<PrintedPaper> outcome = filled(template);
            assertThat(reason(outcome).arguments().get(1)).isEqualTo("[whom]");
        }
    }

    @Test
    void aTemplateThatCannotBeReadIsSaidToBe() throws IOException {
        for (String content : List.of("", "not a paper", "PK\u0003\u0004 cut off")) {
            Files.writeString(folder.resolve("case-file.docx"), content);
            Outcome<PrintedPaper> outcome = new PaperTemplates(folder, List.of()).filled("paper", file());
            assertThat(reason(outcome).code()).as(content).isEqualTo("templateUnreadable");
        }
    }

    @Test
    void aMarkWithoutItsPartnerIsNamed() throws IOException {
        for (String[] template : List.of(
                new String[] {"{{school}}", "{{?rounds}}", "{{result}}"}, new String[] {"{{school}}", "{{/rounds}}"})) {
            Refusal.Reason reason = reason(filled(template));
            assertThat(reason.code()).isEqualTo("templateLoop");
            assertThat(reason.arguments()).containsExactly("config/templates/case-file.docx", template[1]);
        }
    }

    @Test
    void aBlockAroundATextIsAMistakeBecauseItWouldHideTheText() throws IOException {
        assertThat(reason(filled("{{?school}}{{school}}{{/school}}"))
                        .arguments()
                        .get(1))
                .isEqualTo("{{?school}}");
    }

    @Test
    void whatIsWrongIsSaidAtTheStart() throws IOException {
        Files.writeString(folder.resolve("receipt.docx"), "not a paper");
        PaperTemplates templates = new PaperTemplates(folder, List.of());
        assertThat(templates.fault(kind(templates, "RECEIPT"))).isPresent();
        assertThat(templates.fault(kind(templates, "NOTICE")))
                .as("the operator has none")
                .isEmpty();
    }

    @Test
    void aLineOfTheListOfPapersThatCannotBeStopsTheStart() throws IOException {
        String head = "kind,name,template,content,series,issued_after\n";
        Map<String, String> wrong = Map.of(
                "A,一,a.docx,NOTICE,,NOTICE_SEALED",
                "issued_after: \"NOTICE_SEALED\"",
                "a b,一,a.docx,NOTICE,,",
                "kind: \"a b\"",
                "AB,,a.docx,NOTICE,,",
                "name: \"\"",
                "AB,一,../a.docx,NOTICE,,",
                "template: \"../a.docx\"",
                "AB,一,a.docx,NOTHING,,",
                "content: \"NOTHING\"",
                "AB,一,a.docx,NOTICE," + "长".repeat(21) + ",",
                "series",
                "AB,一,a.docx,NOTICE,,\nAB,一,a.docx,NOTICE,,",
                "AB twice");
        for (var line : wrong.entrySet()) {
            Files.writeString(folder.resolve("papers.csv"), head + line.getKey());
            assertThatThrownBy(() -> new PaperTemplates(folder, List.of())).hasMessageContaining(line.getValue());
        }
    }

    @Test
    void anOfficeAddsAPaperWithALineAndATemplate() throws IOException {
        Files.writeString(
                folder.resolve("papers.csv"),
                "kind,name,template,content,series,issued_after\nURGING,催办函,urging.docx,DECISION,青教安催,URGE");
        PaperTemplates templates = new PaperTemplates(folder, List.of());
        assertThat(templates.kinds()).singleElement().satisfies(kind -> {
            assertThat(kind.issuedAfter("URGE")).isTrue();
            assertThat(kind.series()).isEqualTo("青教安催");
            assertThat(templates.delivered(kind)).isEmpty();
        });
    }

    private static PaperKind kind(PaperTemplates templates, String code) {
        return templates.kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<PrintedPaper> filled(String... paragraphs) throws IOException {
        try (XWPFDocument template = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                template.createParagraph().createRun().setText(paragraph);
            }
            return filled(template);
        }
    }

    private Outcome<PrintedPaper> filled(XWPFDocument template) throws IOException {
        Path file = folder.resolve("case-file.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            template.write(out);
        }
        return new PaperTemplates(folder, List.of()).filled("paper", file());
    }

    private static Refusal.Reason reason(Outcome<PrintedPaper> outcome) {
        return outcome.refusal().reasons().get(0);
    }

    private static String text(PrintedPaper paper) throws IOException {
        try (XWPFWordExtractor extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(paper.word())))) {
            return extractor.getText();
        }
    }

    private static CaseFile file() {
        String none = "";
        return new CaseFile(
                "RC-2026-000417",
                "灭火器失效",
                "柳河镇中心小学",
                "实验楼",
                "消防安全",
                "消防设施",
                "一般",
                "整改中",
                "检查",
                none,
                none,
                "长".repeat(2000),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                List.of(),
                null,
                List.of(),
                List.of(new CaseFile.LogLine("2026年9月7日", "登记", "督学甲", none)),
                "青岚县教育局",
                "2026年9月7日");
    }
}
