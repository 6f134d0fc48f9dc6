package cn.zhenggai.shared.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Which signs show something, which are blanks or line breaks, and which of the unseen ones a script cannot do without. */
final class Signs {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int AS_TEXT = 0xFE0E;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    /** Braille without a dot, and the places of Hangul letters that are not there: as wide as a letter. */
    private static final Set<Integer> WIDE_NOTHING = Set.of(0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0);

    /** Unseen, though their kind is another: joiner of graphemes, Khmer inherent vowels, filler, empty note, object. */
    private static final Set<Integer> NOTHING = Set.of(0x034F, 0x17B4, 0x17B5, 0x16FE4, 0x1D159, 0xFFFC, 0x2065);

    /** Counted among the unseen, but drawn around or above the digits that follow. */
    private static final Set<Integer> DRAWN =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    /** Their words read otherwise without the joiners. */
    private static final Set<UnicodeScript> JOINING = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.TIBETAN);

    private Signs() {}

    /** Blanks of every kind as one, line breaks of every kind as one. */
    static int plain(int sign) {
        return switch (Character.getType(sign)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.CONTROL -> control(sign);
            default -> WIDE_NOTHING.contains(sign) ? ' ' : sign;
        };
    }

    private static int control(int sign) {
        return switch (sign) {
            case '\t' -> ' ';
            case '\n', '\r', '\f', 0x0B, 0x85 -> '\n';
            default -> sign;
        };
    }

    static boolean unseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n';
            case Character.FORMAT -> !DRAWN.contains(sign);
            default -> NOTHING.contains(sign) || variant(sign) || reserved(sign);
        };
    }

    /** Within an emoji, or within a word of a script that needs it. */
    static boolean needed(int before, int sign, int after) {
        if (mongolianVariant(sign)) {
            return mongolian(before) && (sign != 0x180E || mongolian(after));
        }
        return switch (sign) {
            case JOINER -> (picture(before) || before == AS_PICTURE) && picture(after) || joined(before, after);
            case NON_JOINER -> joined(before, after);
            case AS_TEXT, AS_PICTURE -> picture(before) || after == KEYCAP && "0123456789#*".indexOf(before) >= 0;
            default -> false;
        };
    }

    private static boolean joined(int before, int after) {
        UnicodeScript script = UnicodeScript.of(after);
        boolean accent = UnicodeScript.of(before) == UnicodeScript.INHERITED && !unseen(before);
        return JOINING.contains(script) && (UnicodeScript.of(before) == script || accent);
    }

    private static boolean picture(int sign) {
        return sign >= 0x1F000 && sign <= 0x1FAFF
                || sign > 0xFF && sign <= 0xFFFF && Character.getType(sign) == Character.OTHER_SYMBOL
                || sign >= 0x2190 && sign <= 0x21FF
                || sign == 0x203C
                || sign == 0x2049;
    }

    private static boolean mongolian(int sign) {
        return UnicodeScript.of(sign) == UnicodeScript.MONGOLIAN;
    }

    private static boolean mongolianVariant(int sign) {
        return sign >= 0x180B && sign <= 0x180F;
    }

    private static boolean variant(int sign) {
        return sign >= 0xFE00 && sign <= 0xFE0F || sign >= 0xE0100 && sign <= 0xE01EF || mongolianVariant(sign);
    }

    /** Set aside for signs that show nothing, also those that this Java does not know yet. */
    private static boolean reserved(int sign) {
        return sign >= 0xE0000 && sign <= 0xE0FFF
                || sign >= 0xFFF0 && sign <= 0xFFF8
                || sign >= 0x13430 && sign <= 0x1343F
                || sign >= 0x1BCA0 && sign <= 0x1BCA3;
    }
}
