package cn.zhenggai.evidence.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The text of an old Word document, by the head that [MS-DOC] describes. */
final class WordStream {

    private static final int FLAGS = 0x0a;
    private static final int ENCRYPTED = 0x0100;
    private static final int SECOND_TABLE = 0x0200;

    /** Where the strings lie of which the second is the name of the template. */
    private static final int STRINGS_AT = 0x019a;

    private static final int STRINGS_HEAD = 6;

    /** A field begins with this sign; its command follows. */
    private static final Pattern DDE = Pattern.compile("\u0013\\s*DDE(AUTO)?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FAR =
            Pattern.compile("(\\w{2,}:|[/\\\\]{2}).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private WordStream() {}

    static void look(ByteBuffer text, DirectoryNode root) throws IOException {
        int flags = text.getShort(FLAGS);
        CompoundLook.refuse((flags & ENCRYPTED) != 0, Danger.ENCRYPTED);
        for (Charset letters : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE}) {
            CompoundLook.refuse(DDE.matcher(new String(text.array(), letters)).find(), Danger.DDE);
        }
        template(text, CompoundLook.stream(root, (flags & SECOND_TABLE) != 0 ? "1Table" : "0Table"));
    }

    private static void template(ByteBuffer text, ByteBuffer table) {
        int at = text.getInt(STRINGS_AT);
        if (text.getInt(STRINGS_AT + Integer.BYTES) <= STRINGS_HEAD || at <= 0) {
            return;
        }
        int first = at + STRINGS_HEAD;
        int second = first + 2 + 2 * (table.getShort(first) & 0xffff);
        String name = CompoundLook.text(table, second + 2, table.getShort(second) & 0xffff);
        CompoundLook.refuse(FAR.matcher(name.strip()).matches(), Danger.OUTSIDE);
    }
}
