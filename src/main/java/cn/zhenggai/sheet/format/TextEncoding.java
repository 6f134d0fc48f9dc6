package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Unreadable;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * In which signs a file of text is written. What begins with a mark says so itself; UTF-16 shows by its noughts; of the
 * two that are left the whole file must be sound UTF-8, or else sound GB18030, as Excel and WPS write it in China.
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB = Charset.forName("GB18030");
    private static final int LOOKED_AT = 4096;
    private static final int PIECE = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(LOOKED_AT);
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        TextEncoding told = told(head);
        if (told == null && utf8.fits(file)) {
            return utf8;
        }
        TextEncoding encoding = told == null ? new TextEncoding(GB, 0) : told;
        if (!encoding.fits(file)) {
            throw Unreadable.NOT_A_TABLE.found();
        }
        return encoding;
    }

    private static @Nullable TextEncoding told(byte[] head) {
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xfe, 0xff)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        int even = noughts(head, 0);
        int odd = noughts(head, 1);
        Charset wide = even < odd ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return even > 0 || odd > 0 ? new TextEncoding(wide, 0) : null;
    }

    private boolean fits(Path file) throws IOException {
        char[] piece = new char[PIECE];
        try (Reader reader = open(file)) {
            for (int read = reader.read(piece); read > 0; read = reader.read(piece)) {
                for (int i = 0; i < read; i++) {
                    if (neverInText(piece[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherSigns) {
            return false;
        }
    }

    private static boolean neverInText(char sign) {
        return sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f' && sign != 0x0b
                || sign == 0xfffe
                || sign == 0xffff;
    }

    Reader open(Path file) throws IOException {
        InputStream content = new BufferedInputStream(Files.newInputStream(file), PIECE);
        content.skipNBytes(mark);
        return new BufferedReader(
                new InputStreamReader(
                        content,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                PIECE);
    }

    private static int noughts(byte[] head, int from) {
        int count = 0;
        for (int i = from; i < head.length; i += 2) {
            count += head[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
