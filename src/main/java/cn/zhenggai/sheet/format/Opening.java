package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawBook;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what was sent as a table, whatever its name says. */
public final class Opening {

    private Opening() {}

    /**
     * @throws Unreadable.Found when it is none, or not one that may be read
     * @throws IOException when it is broken
     */
    public static RawBook file(Path file, Bounds bounds) throws IOException {
        if (Files.size(file) > bounds.fileBytes()) {
            throw Unreadable.TOO_LARGE.found(bounds.fileBytes() / 1024 / 1024);
        }
        return switch (FileKind.of(file)) {
            case PACKAGE -> XlsxBook.open(file, bounds);
            case COMPOUND -> XlsBook.open(file, bounds);
            case TEXT -> TextBook.of(file, bounds);
        };
    }

    /** Cells copied out of a spreadsheet, or lines typed by hand. */
    public static RawBook pasted(String text, Bounds bounds) throws IOException {
        if (text.isBlank()) {
            throw Unreadable.EMPTY.found();
        }
        if (text.length() > bounds.fileBytes() / 2) {
            throw Unreadable.TOO_LARGE.found(bounds.fileBytes() / 1024 / 1024);
        }
        return TextBook.of(text, bounds);
    }
}
