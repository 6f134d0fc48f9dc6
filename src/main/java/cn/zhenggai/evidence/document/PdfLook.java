package cn.zhenggai.evidence.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for names in a PDF that make it act or carry other files, wherever in the file they stand, written in whatever
 * way, also in the packed tables that newer files keep their objects in. A link, a form and a page to begin with are
 * nothing bad.
 */
final class PdfLook {

    private static final Map<String, Danger> NAMES = Map.of(
            "JavaScript", Danger.SCRIPT,
            "Launch", Danger.SCRIPT,
            "ImportData", Danger.SCRIPT,
            "SubmitForm", Danger.SCRIPT,
            "EmbeddedFile", Danger.ATTACHMENT,
            "EmbeddedFiles", Danger.ATTACHMENT,
            "RichMedia", Danger.ATTACHMENT,
            "Encrypt", Danger.ENCRYPTED);

    private static final int LONGEST_NAME = 24;
    private static final int MOST_UNPACKED = 128 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final String TABLE = "ObjStm";
    private static final int HEAD = 4096;
    private static final Pattern USUAL = Pattern.compile(
            "/Filter\\s*(/FlateDecode\\s*[/>]|\\[\\s*/FlateDecode\\s*])(?!.*/DecodeParms)", Pattern.DOTALL);

    private long unpacked;

    private PdfLook() {}

    static void at(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        PdfLook look = new PdfLook();
        names(content);
        look.tables(content);
    }

    private static void names(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '/') {
                Danger danger = NAMES.get(name(text, i + 1, text.length));
                if (danger != null) {
                    throw new Danger.Found(danger);
                }
            }
        }
    }

    /** A name may be written with the numbers of its letters. */
    private static String name(byte[] text, int from, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < length && name.length() <= LONGEST_NAME; i++) {
            int letter = text[i] & 0xff;
            if (letter == '#' && i + 2 < length && hex(text[i + 1]) && hex(text[i + 2])) {
                name.append((char) ((HexFormat.fromHexDigit(text[i + 1]) << 4) | HexFormat.fromHexDigit(text[i + 2])));
                i += 2;
            } else if (letter <= ' ' || "/[]()<>{}%".indexOf(letter) >= 0) {
                break;
            } else {
                name.append((char) letter);
            }
        }
        return name.toString();
    }

    private static boolean hex(byte letter) {
        return HexFormat.isHexDigit(letter);
    }

    /** Each stream before which, behind the stream before, it is said that it is a table of objects. */
    private void tables(byte[] content) throws IOException {
        int from = 0;
        for (int at = next(content, 0); at >= 0; at = next(content, from)) {
            if (says(content, from, at, TABLE)) {
                unpack(content, from, at);
            }
            from = at + STREAM.length;
        }
    }

    private static boolean says(byte[] text, int from, int to, String name) {
        for (int i = from; i < to; i++) {
            if (text[i] == '/' && name(text, i + 1, to).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Packed in another way than everybody's, nobody can look into it here. */
    private void unpack(byte[] content, int from, int at) throws IOException {
        int head = Math.max(from, at - HEAD);
        if (USUAL.matcher(new String(content, head, at - head, StandardCharsets.ISO_8859_1))
                .find()) {
            inflate(content, begin(content, at + STREAM.length));
        } else if (says(content, from, at, "Filter")) {
            throw new Danger.Found(Danger.UNREADABLE);
        }
    }

    private void inflate(byte[] content, int from) throws IOException {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] chunk = new byte[CHUNK];
            for (int read = inflater.inflate(chunk); read > 0; read = inflater.inflate(chunk)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw new Danger.Found(Danger.BOMB);
                }
                whole.write(chunk, 0, read);
            }
        } catch (DataFormatException broken) {
            throw new IOException("A table of objects is broken", broken);
        } finally {
            inflater.end();
        }
        names(whole.toByteArray());
    }

    private static int begin(byte[] content, int at) {
        int from = at < content.length && content[at] == '\r' ? at + 1 : at;
        return from < content.length && content[from] == '\n' ? from + 1 : from;
    }

    private static int next(byte[] content, int from) {
        for (int i = from; i <= content.length - STREAM.length; i++) {
            if (Arrays.equals(content, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        return -1;
    }
}
