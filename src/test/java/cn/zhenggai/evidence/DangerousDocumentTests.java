package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.zhenggai.evidence.document.Danger;
import cn.zhenggai.shared.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;

/** What acts or reaches outside when somebody opens it does not get in, and the sender is told what to do. */
@EvidenceTest
class DangerousDocumentTests {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Autowired
    StoringEvidence storing;

    @Autowired
    MessageSource messages;

    static Stream<Arguments> packages() {
        return Stream.of(
                arguments("a.docx", "documentMacros", Map.of("word/vbaProject.bin", "")),
                arguments("a.xlsx", "documentMacros", Map.of("xl/VBAPROJECT.BIN", "")),
                arguments("a.xlsx", "documentMacros", Map.of("xl/macrosheets/sheet1.xml", "<x/>")),
                arguments(
                        "a.docx",
                        "documentMacros",
                        Map.of(
                                TYPES,
                                "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>")),
                arguments(
                        "a.docx",
                        "documentMacros",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                relation(
                                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                        "odd.bin",
                                        ""))),
                arguments(
                        "a.pptx",
                        "documentMacros",
                        Map.of("ppt/slides/slide1.xml", "<a><hlinkClick action='ppaction://program?cmd'/></a>")),
                arguments("a.docx", "documentEmbedded", Map.of("word/embeddings/oleObject1.bin", "")),
                arguments("a.docx", "documentEmbedded", Map.of("word/embeddings/tool.exe", "")),
                arguments("a.xlsx", "documentEmbedded", Map.of("xl/activeX/activeX1.xml", "<x/>")),
                arguments(
                        "a.docx",
                        "documentEmbedded",
                        Map.of("word/_rels/document.xml.rels", relation(RELATIONS + "aFChunk", "part.htm", ""))),
                arguments(
                        "a.docx",
                        "documentOutside",
                        Map.of(
                                "word/_rels/settings.xml.rels",
                                relation(RELATIONS + "attachedTemplate", "http://evil.example/t.dotm", "External"))),
                arguments(
                        "a.docx",
                        "documentOutside",
                        Map.of(
                                "word/_rels/settings.xml.rels",
                                relation(RELATIONS + "attachedTemplate", "file://server/share/t.dotx", "External"))),
                arguments(
                        "a.docx",
                        "documentOutside",
                        Map.of(
                                "word/_rels/settings.xml.rels",
                                relation(RELATIONS + "attachedTemplate", "\\\\server\\share\\t.dotx", "External"))),
                arguments(
                        "a.docx",
                        "documentOutside",
                        Map.of("word/_rels/document.xml.rels", relation(RELATIONS + "oleObject", "t.doc", "External"))),
                arguments(
                        "a.docx",
                        "documentOutside",
                        Map.of("word/_rels/document.xml.rels", relation(RELATIONS + "frame", "t.doc", "External"))),
                arguments(
                        "a.docx",
                        "documentOutside",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                relation(RELATIONS + "subDocument", "t.doc", "External"))),
                arguments(
                        "a.pptx",
                        "documentOutside",
                        Map.of(
                                "ppt/slides/_rels/slide1.xml.rels",
                                relation(RELATIONS + "image", "https://evil.example/p.png", "External"))),
                arguments("a.xlsx", "documentOutside", Map.of("xl/connections.xml", "<x/>")),
                arguments(
                        "a.xlsx",
                        "documentOutside",
                        Map.of("xl/externalLinks/externalLink1.xml", "<externalLink><oleLink/></externalLink>")),
                arguments(
                        "a.xlsx",
                        "documentDde",
                        Map.of(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService='cmd'/></externalLink>")),
                arguments(
                        "a.docx",
                        "documentDde",
                        Map.of(
                                "word/document.xml",
                                "<w><instrText>DDE</instrText><instrText>AUTO c:\\\\cmd</instrText></w>")),
                arguments("a.docx", "documentDde", Map.of("word/header1.xml", "<w><fldSimple instr=' dde cmd '/></w>")),
                arguments(
                        "a.docx",
                        "documentMismatch",
                        Map.of("word/styles.xml", "<!DOCTYPE x [<!ENTITY e 'a'>]><x>&e;</x>")),
                arguments("a.docx", "documentMismatch", Map.of("word/styles.xml", "<not closed")));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void whatActsOrReachesOutsideIsRefused(String name, String code, Map<String, String> parts) {
        assertThat(code(name, Samples.parts(with(name, parts)))).isEqualTo(code);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments(
                        "a.docx",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                relation(RELATIONS + "hyperlink", "https://www.gov.cn/", "External"))),
                arguments(
                        "a.docx",
                        Map.of(
                                "word/_rels/settings.xml.rels",
                                relation(
                                        RELATIONS + "attachedTemplate",
                                        "file:///C:\\Users\\li\\gong%20han.dotx",
                                        "External"))),
                arguments(
                        "a.xlsx",
                        Map.of(
                                "xl/externalLinks/_rels/externalLink1.xml.rels",
                                relation(RELATIONS + "externalLinkPath", "2025.xlsx", "External"))),
                arguments(
                        "a.docx", Map.of("word/document.xml", "<w><t>DDE 是一种农药</t><instrText> PAGE </instrText></w>")));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatOfficesWriteEveryDayIsKept(String name, Map<String, String> parts) {
        assertThat(stored(name, Samples.parts(with(name, parts))).accepted()).isTrue();
    }

    @Test
    void workbooksAsAnOfficeProgramWritesThemAreKept() throws Exception {
        for (Workbook book : new Workbook[] {new HSSFWorkbook(), new XSSFWorkbook()}) {
            book.createSheet("台账").createRow(0).createCell(0).setCellFormula("SUM(1,2)");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            book.close();
            assertThat(code(book instanceof HSSFWorkbook ? "a.et" : "a.xlsx", bytes.toByteArray()))
                    .isNull();
        }
    }

    @Test
    void theTableBehindAChartIsLookedThroughToo() throws Exception {
        assertThat(chart(Samples.parts(with("a.xlsx", Map.of())))).isNull();
        assertThat(chart(Samples.parts(with("a.xlsx", Map.of("xl/vbaProject.bin", "")))))
                .isEqualTo("documentMacros");
        assertThat(chart(Samples.parts(with("a.xlsx", Map.of("xl/embeddings/b.xlsx", "")))))
                .isEqualTo("documentEmbedded");
    }

    @Test
    void whatUnpacksToMoreThanAnybodyWritesIsRefusedBeforeItIs() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(TYPES));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<x>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 140; i++) {
                zip.write(blanks);
            }
            zip.write("</x>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);
        assertThat(code("a.docx", bytes.toByteArray())).isEqualTo("documentBomb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.doc", "a.xls", "a.ppt", "a.wps", "a.et", "a.dps"})
    void macrosOfOldDocumentsAreFoundByTheirNames(String name) {
        for (String macros : new String[] {"Macros/VBA/dir", "_VBA_PROJECT_CUR/VBA/_VBA_PROJECT", "x/VBA/y"}) {
            assertThat(code(name, Samples.compound(stream(name), macros))).isEqualTo("documentMacros");
        }
        for (String inside : new String[] {"ObjectPool/_1234567890/x", "MBD0018D4CE/x", "y/\u0001Ole10Native"}) {
            assertThat(code(name, Samples.compound(stream(name), inside))).isEqualTo("documentEmbedded");
        }
    }

    @Test
    void whatAnOldTextSaysOfItselfIsRead() {
        byte[] locked = new byte[1024];
        locked[0x0b] = 1;
        assertThat(code("a.doc", word(locked))).isEqualTo("documentEncrypted");
        byte[] field = new byte[1024];
        System.arraycopy("\u0013 DDEAUTO c:\\\\cmd".getBytes(StandardCharsets.US_ASCII), 0, field, 600, 16);
        assertThat(code("a.wps", word(field))).isEqualTo("documentDde");
        assertThat(code("a.doc", templated("http://evil.example/t.dot"))).isEqualTo("documentOutside");
        assertThat(code("a.doc", templated("\\\\server\\t.dot"))).isEqualTo("documentOutside");
        assertThat(code("a.doc", templated("Normal.dot"))).isNull();
        assertThat(code("a.doc", templated("C:\\公文\\t.dot"))).isNull();
    }

    @Test
    void whatAnOldWorkbookSaysOfItselfIsRead() {
        assertThat(code("a.xls", book(0x002f, new byte[6]))).isEqualTo("documentEncrypted");
        assertThat(code("a.et", book(0x0085, new byte[] {0, 0, 0, 0, 0, 1, 0, 0})))
                .isEqualTo("documentMacros");
        assertThat(code("a.xls", book(0x0085, new byte[] {0, 0, 0, 0, 0, 0, 0, 0})))
                .isNull();
        assertThat(code("a.xls", otherBook("cmd\u0003/c calc"))).isEqualTo("documentDde");
        assertThat(code("a.xls", otherBook("\u0001\u0001@server\u0003share\u0003b.xls")))
                .isEqualTo("documentOutside");
        assertThat(code("a.xls", otherBook("\u00012025.xls"))).isNull();
        assertThat(code("a.xls", book(0x00dc, new byte[12]))).isEqualTo("documentOutside");
    }

    @Test
    void whatOldSlidesSayOfThemselvesIsRead() {
        assertThat(code(
                        "a.ppt",
                        slides(
                                0x0400,
                                ByteBuffer.allocate(12)
                                        .order(ByteOrder.LITTLE_ENDIAN)
                                        .putInt(4, 1)
                                        .array())))
                .isEqualTo("documentMacros");
        assertThat(code("a.dps", slides(0x0fcc, new byte[4]))).isEqualTo("documentEmbedded");
        assertThat(code("a.ppt", slides(0x2f14, new byte[4]))).isEqualTo("documentEncrypted");
        assertThat(code("a.ppt", slides(0x03e8, new byte[4]))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.xlsx", "a.pptx", "a.doc"})
    void whatLiesBehindAPasswordIsRefused(String name) {
        String main = name.equals("a.doc") ? "WordDocument" : "EncryptionInfo";
        assertThat(code(name, Samples.compound(main, "EncryptedPackage"))).isEqualTo("documentEncrypted");
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void aPdfThatActsOrCarriesFilesIsRefused(String inside, String code) throws Exception {
        assertThat(code("a.pdf", pdf(inside))).isEqualTo(code);
        assertThat(code("a.pdf", packed(inside, "/Filter /FlateDecode"))).isEqualTo(code);
        assertThat(code("a.pdf", packed(inside, "/Filter [/FlateDecode]"))).isEqualTo(code);
    }

    static Stream<Arguments> pdfs() {
        return Stream.of(
                arguments("<</OpenAction <</S /JavaScript /JS (app.alert)>> >>", "documentScript"),
                arguments("<</S/J#61vaScript>>", "documentScript"),
                arguments("<</S/Launch/F(cmd.exe)>>", "documentScript"),
                arguments("<</Names<</EmbeddedFiles 4 0 R>>>>", "documentAttachment"),
                arguments("<</Type/#45mbeddedFile>>", "documentAttachment"),
                arguments("<</Subtype/RichMedia>>", "documentAttachment"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</OpenAction [3 0 R /Fit] /AcroForm 5 0 R>>",
                "<</A <</S /URI /URI (https://www.gov.cn/)>> >>",
                "(JavaScript) (/ Launch)"
            })
    void aPdfWithLinksFormsAndAPageToBeginWithIsKept(String inside) throws Exception {
        assertThat(code("a.pdf", pdf(inside))).isNull();
        assertThat(code("a.pdf", packed(inside, "/Filter/FlateDecode"))).isNull();
    }

    @Test
    void aPdfThatNobodyCanLookIntoIsRefused() throws Exception {
        assertThat(code("a.pdf", pdf("trailer <</Encrypt 9 0 R>>"))).isEqualTo("documentEncrypted");
        assertThat(code("a.pdf", packed("<<>>", "/Filter [/ASCIIHexDecode /FlateDecode]")))
                .isEqualTo("documentMismatch");
        assertThat(code("a.pdf", packed("<<>>", "/Filter [/FlateDecode /FlateDecode]")))
                .isEqualTo("documentMismatch");
    }

    @Test
    void eachRefusalSaysWhatToDo() {
        for (Danger danger : Danger.values()) {
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                assertThat(messages.getMessage("refusal." + danger.code, new Object[] {"DOCX"}, locale))
                        .containsPattern("上传|upload|print|PDF");
            }
        }
    }

    private static String relation(String type, String target, String mode) {
        return "<Relationships><Relationship Id='r1' Type='%s' Target='%s' TargetMode='%s'/></Relationships>"
                .formatted(type, target, mode);
    }

    private static Map<String, String> with(String name, Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(TYPES, "<Types/>");
        all.put(
                name.endsWith("docx")
                        ? "word/document.xml"
                        : name.endsWith("xlsx") ? "xl/workbook.xml" : "ppt/presentation.xml",
                "<x/>");
        all.putAll(parts);
        return all;
    }

    private String chart(byte[] table) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : new String[] {TYPES, "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/embeddings/Microsoft_Excel_Worksheet.xlsx"));
            zip.write(table);
        }
        return code("a.docx", bytes.toByteArray());
    }

    private static String stream(String name) {
        return switch (name.substring(2)) {
            case "doc", "wps" -> "WordDocument";
            case "xls", "et" -> "Workbook";
            default -> "PowerPoint Document";
        };
    }

    private static byte[] word(byte[] text) {
        return Samples.compound("WordDocument", text, "0Table");
    }

    /** The strings that a document keeps of itself: the first empty, the second its template. */
    private static byte[] templated(String template) {
        ByteBuffer text = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
        text.putInt(0x019a, 1024).putInt(0x019e, 100);
        text.putShort(0x0a, (short) 0);
        ByteBuffer table = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort(1030, (short) 0).putShort(1032, (short) template.length());
        table.position(1034);
        table.put(template.getBytes(StandardCharsets.UTF_16LE));
        return Samples.compound("WordDocument", text.array(), Map.of("0Table", table.array()));
    }

    private static byte[] book(int kind, byte[] record) {
        ByteBuffer book = ByteBuffer.allocate(8 + record.length).order(ByteOrder.LITTLE_ENDIAN);
        book.putShort((short) 0x0809).putShort((short) 0);
        book.putShort((short) kind).putShort((short) record.length).put(record);
        return Samples.compound("Workbook", book.array());
    }

    private static byte[] otherBook(String where) {
        byte[] letters = where.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer record = ByteBuffer.allocate(5 + letters.length).order(ByteOrder.LITTLE_ENDIAN);
        record.putShort((short) 1)
                .putShort((short) letters.length)
                .put((byte) 0)
                .put(letters);
        return book(0x01ae, record.array());
    }

    /** One record within the one that holds all. */
    private static byte[] slides(int kind, byte[] record) {
        ByteBuffer slides = ByteBuffer.allocate(16 + record.length).order(ByteOrder.LITTLE_ENDIAN);
        slides.putShort((short) 0x0f).putShort((short) 0x03e8).putInt(8 + record.length);
        slides.putShort((short) 0).putShort((short) kind).putInt(record.length).put(record);
        return Samples.compound("PowerPoint Document", slides.array());
    }

    private static byte[] pdf(String inside) {
        return Samples.ascii("%PDF-1.7\n1 0 obj " + inside + " endobj\n%%EOF");
    }

    private static byte[] packed(String inside, String filter) {
        Deflater deflater = new Deflater();
        deflater.setInput(Samples.ascii(inside));
        deflater.finish();
        byte[] small = new byte[1000];
        int length = deflater.deflate(small);
        deflater.end();
        return Samples.join(
                Samples.ascii("%PDF-1.7\n1 0 obj <</Type /ObjStm " + filter + " >>\nstream\r\n"),
                Arrays.copyOf(small, length),
                Samples.ascii("\nendstream endobj\n%%EOF"));
    }

    /** Null for what is kept. */
    private String code(String name, byte[] content) {
        Outcome<?> outcome = stored(name, content);
        return outcome.accepted() ? null : outcome.refusal().reasons().get(0).code();
    }

    private Outcome<EvidenceFile> stored(String name, byte[] content) {
        return storing.storeDocument(
                EvidenceAlone.person(1), new Upload(name, new ByteArrayResource(content), content.length));
    }
}
