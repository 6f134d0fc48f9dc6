package cn.zhenggai.shared.text;

import java.util.List;
import java.util.stream.Collectors;

/** Texts that show nothing, of every kind that Unicode has. */
public final class Invisible {

    public static final List<String> MEMBERS = List.of(
            "\u3000\u00A0\u2003",
            "\u2800\u2800",
            "\u3164",
            "\uFFA0\u115F\u1160",
            "\u200B\u200C\u200D",
            "\u2060\u2063\uFEFF",
            "\u180E\u034F",
            "\u202E\u2066\u200F\u061C",
            "\u00AD\uFE0F\uDB40\uDD00",
            "\uDB40\uDC41\uDB40\uDC7F",
            "\t\u0085\u2028\u000B",
            "\u17B5\uFFFC\uD834\uDD59");

    private Invisible() {}

    /** Signs that no kept text holds, wherever they stand; joiners and the choice of a picture have their places. */
    public static boolean never(int sign) {
        return sign < ' ' && sign != '\n'
                || sign >= 0x7F && sign <= 0xA0
                || sign == 0xAD
                || sign == 0x34F
                || sign == 0x61C
                || sign == 0x115F
                || sign == 0x1160
                || sign == 0x2800
                || sign == 0x3000
                || sign == 0x3164
                || sign == 0xFEFF
                || sign == 0xFFA0
                || sign == 0x200B
                || sign >= 0x2000 && sign <= 0x200A
                || sign >= 0x200E && sign <= 0x200F
                || sign >= 0x2028 && sign <= 0x202F
                || sign >= 0x205F && sign <= 0x206F
                || sign >= 0xFE00 && sign <= 0xFE0D
                || sign >= 0xE0000 && sign <= 0xE0FFF;
    }

    /** For a message about a text that nobody can see. */
    public static String named(String text) {
        return text.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }
}
