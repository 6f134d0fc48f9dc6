package cn.zhenggai.shared.table;

/**
 * One column of the table on a page.
 *
 * @param fragment draws the cell; null where {@code plain} is enough
 */
public record PageColumn<R>(String heading, Said said, Column<R> plain, String fragment) {

    /** Where the heading is read. */
    public enum Said {
        /** Above the column, and on a phone, where a row is a card, in each card. */
        ALWAYS,
        /** Above the column alone: in a card the cell is understood without it. */
        ABOVE,
        /** By those who cannot see what stands in the column. */
        ALOUD
    }

    /** Figures stand in figures of one width, days stay in one piece. */
    public String look() {
        return plain == null || plain.kind() == Kind.TEXT ? null : plain.kind() == Kind.NUMBER ? "num" : "num nowrap";
    }

    public boolean inCards() {
        return said == Said.ALWAYS;
    }

    public boolean aloud() {
        return said == Said.ALOUD;
    }
}
