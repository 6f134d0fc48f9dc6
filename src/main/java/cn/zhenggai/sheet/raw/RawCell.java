package cn.zhenggai.sheet.raw;

/**
 * A cell as the file holds it.
 *
 * @param text as a person would see it: a number without exponent and with the noughts that its format shows before it, a
 *     day as 2023-05-14, a moment as 2023-05-14 09:30, an hour as 09:30
 */
public record RawCell(Type type, String text) {

    /** What the file says of the text. */
    public enum Type {
        BLANK,
        TEXT,
        NUMBER,
        /** A number that its format shows as a day, a moment or an hour. */
        DATE,
        /** TRUE or FALSE. */
        BOOLEAN,
        /** #REF! and the like. */
        ERROR,
        /** A formula that no program has reckoned yet. */
        UNCOMPUTED
    }

    public static final RawCell NOTHING = new RawCell(Type.BLANK, "");

    /** What shows nothing is nothing, also a cell of blanks. */
    public static RawCell text(String text) {
        return text.codePoints().allMatch(RawCell::unseen) ? NOTHING : new RawCell(Type.TEXT, text);
    }

    private static boolean unseen(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT
                || Character.getType(sign) == Character.CONTROL;
    }

    public boolean blank() {
        return type == Type.BLANK;
    }
}
