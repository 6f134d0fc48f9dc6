package cn.zhenggai.sheet;

import static cn.zhenggai.sheet.Books.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.raw.Unreadable;
import cn.zhenggai.sheet.value.Kinds;
import cn.zhenggai.sheet.value.Note;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no table, or not one that may be read, is refused by name. */
class RefusedFilesTests {

    private static final List<List<Object>> ROWS = List.of(row("学校", "备注"), row("甲", "1"));
    private static final byte[] SOUND = Books.xlsx(Books.filled(Books.sheet("表", ROWS)));

    @TempDir
    Path folder;

    private void refused(byte[] content, Unreadable why) {
        var opened = Workbook.open(Books.file(folder, content));
        assertThat(opened.accepted()).as(why.name()).isFalse();
        assertThat(opened.refusal().reasons().get(0).code()).isEqualTo(why.code);
        assertThat(opened.refusal().reasons().get(0).field()).isEqualTo("file");
    }

    @Test
    void anEmptyFileAndAnEmptyTableAreRefused() {
        refused(new byte[0], Unreadable.EMPTY);
        refused(Books.utf8("\r\n , ,\r\n"), Unreadable.EMPTY);
        refused(Books.xlsx(book -> book.createSheet()), Unreadable.EMPTY);
        refused(Books.xls(book -> book.createSheet()), Unreadable.EMPTY);
        assertThat(Workbook.pasted(" \n ").refusal().reasons().get(0).code()).isEqualTo("workbookEmpty");
    }

    @Test
    void otherKindsOfFilesAreNoTables() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("不是表");
            document.write(word);
        }
        refused(word.toByteArray(), Unreadable.NOT_A_TABLE);
        refused(Books.utf8("%PDF-1.7\n1 0 obj"), Unreadable.NOT_A_TABLE);
        refused(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'},
                Unreadable.NOT_A_TABLE);
        refused(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, Unreadable.NOT_A_TABLE);
        refused(Archives.zip("readme.txt", "nothing"), Unreadable.NOT_A_TABLE);
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(old);
        }
        refused(old.toByteArray(), Unreadable.NOT_A_TABLE);
    }

    @Test
    void aPageThatCallsItselfAWorkbookIsToldSo() {
        refused(Books.utf8("<html><table><tr><td>学校</td></tr></table></html>"), Unreadable.WEB_PAGE);
        refused(Books.utf8("\ufeff<!DOCTYPE html><table>"), Unreadable.WEB_PAGE);
        refused(Books.utf8("<?xml version=\"1.0\"?><Workbook/>"), Unreadable.WEB_PAGE);
        refused(("\ufeff<html>").getBytes(StandardCharsets.UTF_16LE), Unreadable.WEB_PAGE);
    }

    @Test
    void otherFormatsOfTablesAreToldSo() {
        refused(
                Archives.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"),
                Unreadable.OTHER_FORMAT);
        refused(
                Archives.zip(
                        "_rels/.rels",
                        "<R><Relationship Id='1' Type='x/officeDocument' Target='xl/workbook.bin'/></R>",
                        "xl/workbook.bin",
                        ""),
                Unreadable.OTHER_FORMAT);
    }

    @Test
    void aBrokenArchiveIsBroken() {
        refused(java.util.Arrays.copyOf(SOUND, SOUND.length / 2), Unreadable.BROKEN);
        refused(Books.utf8("PK\u0003\u0004 and nothing more"), Unreadable.BROKEN);
    }

    @Test
    void macrosAreRefused() throws IOException {
        refused(Archives.with(SOUND, "xl/vbaProject.bin", "x"), Unreadable.MACROS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem(
                new java.io.ByteArrayInputStream(Books.xls(Books.filled(Books.sheet("表", ROWS)))))) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem(out);
        }
        refused(out.toByteArray(), Unreadable.MACROS);
    }

    @Test
    void whatHasAPasswordIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(SOUND);
            }
            container.writeFilesystem(out);
        }
        refused(out.toByteArray(), Unreadable.ENCRYPTED);
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try {
            refused(lockedOld(), Unreadable.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] lockedOld() {
        byte[] locked = Books.xls(Books.filled(Books.sheet("表", ROWS)));
        Biff8EncryptionKey.setCurrentUserPassword(null);
        return locked;
    }

    @Test
    void nothingIsFetchedThatAPartNamesAsAnEntity() throws IOException {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        var opened = Workbook.open(Books.file(folder, Archives.with(SOUND, "xl/worksheets/sheet1.xml", evil)));
        assertThat(opened.accepted()).isFalse();
    }

    @Test
    void linksToOtherFilesAreSaidAndNotFollowed() throws IOException {
        byte[] linked = Archives.with(SOUND, "xl/externalLinks/externalLink1.xml", "<externalLink/>");
        try (Workbook book = Workbook.open(Books.file(folder, linked)).orThrow()) {
            assertThat(book.notes()).containsExactly(Note.of("links"));
        }
    }

    @Test
    void whatTheAskerThrowsIsHis() throws IOException {
        Layout layout = Layout.of(Field.of("school", Kinds.text(), "学校"), Field.of("note", Kinds.text(), "备注"));
        try (Workbook book = Workbook.open(Books.file(folder, SOUND)).orThrow()) {
            List<Table> tables = book.find(layout).tables();
            assertThatThrownBy(() -> book.walk(tables, row -> {
                        throw new IllegalStateException("mine");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("mine");
        }
    }
}
