package cn.zhenggai.evidence.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The records of an old workbook, by [MS-XLS]. */
final class SheetStream {

    private static final int ENCRYPTED = 0x002f;
    private static final int SHEET = 0x0085;
    private static final int OTHER_BOOK = 0x01ae;
    private static final int QUERY = 0x00dc;
    private static final int CONNECTION = 0x0876;

    private static final int KIND_OF_SHEET = 5;
    private static final int MACRO_SHEET = 1;
    private static final int BASIC_MODULE = 6;
    private static final int WHERE = 4;
    private static final String PATH = "\u0001";
    /** Of another machine, by its name or address. */
    private static final Pattern FAR = Pattern.compile("\u0001\u0001@.*|\u0001.{0,2}\\w{2,}:.*", Pattern.DOTALL);

    /** Between the program and the topic that it is asked for. */
    private static final char TO_A_PROGRAM = '\u0003';

    private SheetStream() {}

    static void look(ByteBuffer book) {
        int at = 0;
        while (at + 4 <= book.limit()) {
            int kind = book.getShort(at) & 0xffff;
            int length = book.getShort(at + 2) & 0xffff;
            record(book, kind, at + 4, Math.min(length, book.limit() - at - 4));
            at += 4 + length;
        }
    }

    private static void record(ByteBuffer book, int kind, int at, int length) {
        switch (kind) {
            case ENCRYPTED -> throw new Danger.Found(Danger.ENCRYPTED);
            case SHEET -> {
                int sheet = length > KIND_OF_SHEET ? book.get(at + KIND_OF_SHEET) : 0;
                CompoundLook.refuse(sheet == MACRO_SHEET || sheet == BASIC_MODULE, Danger.MACROS);
            }
            case OTHER_BOOK -> otherBook(book, at, length);
            case QUERY, CONNECTION -> throw new Danger.Found(Danger.OUTSIDE);
            default -> {
                // says nothing of what is looked for
            }
        }
    }

    /** A path of a book begins with a sign of its own; what does not, and has two parts, is a program and its topic. */
    private static void otherBook(ByteBuffer book, int at, int length) {
        if (length <= WHERE) {
            return;
        }
        boolean wide = (book.get(at + WHERE) & 1) == 1;
        String where = new String(
                book.array(),
                at + WHERE + 1,
                length - WHERE - 1,
                wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        boolean path = where.startsWith(PATH);
        CompoundLook.refuse(!path && where.indexOf(TO_A_PROGRAM) > 0, Danger.DDE);
        CompoundLook.refuse(path && FAR.matcher(where).matches(), Danger.OUTSIDE);
    }
}
