package cn.zhenggai.evidence.picture;

import java.io.BufferedInputStream;
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

/** The kinds of document we keep: content and extension must both say so. A workbook with macros is none of them. */
public enum DocumentFormat {
    PDF("application/pdf", null),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml"),
    DOC("application/msword", "WordDocument"),
    XLS("application/vnd.ms-excel", "Workbook"),
    PPT("application/vnd.ms-powerpoint", "PowerPoint Document");

    private static final byte[] PDF_SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_SIGNATURE = HexFormat.of().parseHex("504b0304");
    private static final byte[] COMPOUND_SIGNATURE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    /** In a compound file each directory entry begins with its name, at a multiple of this many bytes. */
    private static final int ENTRY = 128;

    private static final int MOST_PARTS = 10_000;

    public final String contentType;
    private final String mainPart;

    DocumentFormat(String contentType, String mainPart) {
        this.contentType = contentType;
        this.mainPart = mainPart;
    }

    public static Optional<DocumentFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(extension))
                .findFirst();
    }

    /** Whether the content is of this format. */
    public boolean is(Path file) throws IOException {
        return switch (this) {
            case PDF -> begins(file, PDF_SIGNATURE);
            case DOCX, XLSX, PPTX -> begins(file, ZIP_SIGNATURE) && hasPart(file);
            case DOC, XLS, PPT -> begins(file, COMPOUND_SIGNATURE) && hasEntry(file);
        };
    }

    /** Reads the table of contents only; nothing is unpacked. */
    private boolean hasPart(Path file) {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            return parts.size() <= MOST_PARTS
                    && parts.getEntry("[Content_Types].xml") != null
                    && parts.getEntry(mainPart) != null
                    && parts.stream().noneMatch(part -> part.getName().endsWith("vbaProject.bin"));
        } catch (IOException | RuntimeException notAnArchive) {
            return false;
        }
    }

    private boolean hasEntry(Path file) throws IOException {
        byte[] name = mainPart.getBytes(StandardCharsets.UTF_16LE);
        byte[] entry = new byte[ENTRY];
        try (InputStream content = Files.newInputStream(file);
                InputStream buffered = new BufferedInputStream(content)) {
            while (buffered.readNBytes(entry, 0, ENTRY) == ENTRY) {
                if (Arrays.equals(
                        entry, 0, name.length + 2, Arrays.copyOf(name, name.length + 2), 0, name.length + 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean begins(Path file, byte[] signature) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(signature.length), signature);
        }
    }
}
