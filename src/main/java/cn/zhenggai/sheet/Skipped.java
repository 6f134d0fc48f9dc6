package cn.zhenggai.sheet;

/**
 * A row that belongs to no record, and why.
 *
 * @param text what it begins with
 */
public record Skipped(String sheet, int number, Why why, String text) {

    /** In words it is message {@code sheet.skipped.<why>}. */
    public enum Why {
        /** 合计, 小计. */
        TOTAL,
        /** Who filled it in and signed it, notes under the table. */
        SIGNATURE,
        /** The heading once more, as on every printed page. */
        HEADING_AGAIN,
        /** One merged cell across the table. */
        BAND,
        /** Only a number of a row, or only cells that mean no field. */
        NOTHING
    }
}
