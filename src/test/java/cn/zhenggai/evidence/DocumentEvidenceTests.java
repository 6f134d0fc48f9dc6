package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.document.DocumentFormat;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@EvidenceTest
class DocumentEvidenceTests {

    @Autowired
    StoringEvidence storing;

    @Autowired
    ContentStore store;

    private final Actor uploader = EvidenceAlone.person(1);

    @ParameterizedTest
    @CsvSource({
        "report.pdf,PDF",
        "plan.DOCX,DOCX",
        "list.xlsx,XLSX",
        "talk.pptx,PPTX",
        "old.doc,DOC",
        "old.xls,XLS",
        "old.ppt,PPT",
        "公函.wps,WPS",
        "台账.et,ET",
        "培训.dps,DPS"
    })
    void documentIsKeptByteForByte(String name, DocumentFormat format) throws Exception {
        byte[] content = document(format);
        EvidenceFile kept =
                storing.storeDocument(uploader, upload(name, content)).orThrow();
        assertThat(kept.name()).isEqualTo(name);
        assertThat(kept.contentType()).isEqualTo(format.contentType);
        assertThat(kept.width()).isNull();
        assertThat(store.file(kept.sha256())).hasBinaryContent(content);
    }

    @ParameterizedTest
    @CsvSource({"report.pdf,DOCX", "plan.docx,XLSX", "plan.docx,PDF", "plan.doc,XLS", "list.xlsx,DOC"})
    void documentWhoseNameAndContentDisagreeIsRefused(String name, DocumentFormat content) throws Exception {
        assertThat(code(storing.storeDocument(uploader, upload(name, document(content)))))
                .isEqualTo("documentMismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload='x'/>", "<html></html>", "MZ", "PK\u0003\u0004 broken archive", "%PDf-1.4"})
    void whatIsNoDocumentByContentIsRefused(String content) {
        for (String name : List.of("a.pdf", "a.docx", "a.xls")) {
            assertThat(code(storing.storeDocument(uploader, upload(name, Samples.ascii(content)))))
                    .isEqualTo("documentMismatch");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.exe",
                "page.html",
                "drawing.svg",
                "data.xml",
                "plan.docm",
                "archive.zip",
                "noextension",
                "",
                "pdf"
            })
    void documentOfAnotherKindIsRefused(String name) {
        assertThat(code(storing.storeDocument(uploader, upload(name, Samples.ascii("%PDF-1.7")))))
                .isEqualTo("documentFormat");
    }

    private static byte[] document(DocumentFormat format) {
        return switch (format) {
            case PDF -> Samples.ascii("%PDF-1.7 and the rest");
            case DOCX -> Samples.zip("[Content_Types].xml", "word/document.xml");
            case XLSX -> Samples.zip("[Content_Types].xml", "xl/workbook.xml");
            case PPTX -> Samples.zip("[Content_Types].xml", "ppt/presentation.xml");
            case DOC, WPS -> Samples.compound("WordDocument");
            case XLS, ET -> Samples.compound("Workbook");
            case PPT, DPS -> Samples.compound("PowerPoint Document");
        };
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content), content.length);
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().get(0).code();
    }
}
