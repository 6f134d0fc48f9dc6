package cn.zhenggai.dataimport;

/**
 * Where a row stands.
 *
 * @param file as it was called when it was sent
 * @param line as the spreadsheet counts
 */
public record Origin(String file, String sheet, int line) {

    static final Origin UNKNOWN = new Origin("", "", 0);
}
