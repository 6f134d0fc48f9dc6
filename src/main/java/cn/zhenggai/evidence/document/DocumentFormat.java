package cn.zhenggai.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The kinds of document we keep, of Office and of WPS: content and extension must both say so. */
public enum DocumentFormat {
    PDF("application/pdf", null),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml"),
    DOC("application/msword", "WordDocument"),
    XLS("application/vnd.ms-excel", "Workbook"),
    PPT("application/vnd.ms-powerpoint", "PowerPoint Document"),
    /** WPS writes the streams of the old Office under its own names. */
    WPS("application/wps-office.wps", "WordDocument"),
    ET("application/wps-office.et", "Workbook"),
    DPS("application/wps-office.dps", "PowerPoint Document");

    private static final byte[] PDF_SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_SIGNATURE = HexFormat.of().parseHex("504b0304");
    private static final int MOST_PARTS = 10_000;

    public final String contentType;
    final String mainPart;

    DocumentFormat(String contentType, String mainPart) {
        this.contentType = contentType;
        this.mainPart = mainPart;
    }

    public static Optional<DocumentFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(extension))
                .findFirst();
    }

    /** An archive of parts. */
    boolean packed() {
        return this == DOCX || this == XLSX || this == PPTX;
    }

    /** Whether the content is of this format. */
    public boolean is(Path file) throws IOException {
        return switch (this) {
            case PDF -> begins(file, PDF_SIGNATURE);
            case DOCX, XLSX, PPTX -> begins(file, ZIP_SIGNATURE) && hasPart(file);
            case DOC, XLS, PPT, WPS, ET, DPS ->
                CompoundFile.looksLikeOne(file) && CompoundFile.names(file).contains(mainPart);
        };
    }

    /** Reads the table of contents only; nothing is unpacked. */
    private boolean hasPart(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            return parts.size() <= MOST_PARTS
                    && parts.getEntry("[Content_Types].xml") != null
                    && parts.getEntry(mainPart) != null;
        } catch (IOException | RuntimeException notAnArchive) {
            return false;
        }
    }

    private static boolean begins(Path file, byte[] signature) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(signature.length), signature);
        }
    }
}
