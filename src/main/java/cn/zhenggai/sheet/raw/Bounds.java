package cn.zhenggai.sheet.raw;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes of the file as it lies on the disk
 * @param oldBytes the same for .xls, the texts of which are held in memory
 * @param unpackedBytes of all parts of a workbook together
 * @param ratio how many times larger a part may become by unpacking, once it is larger than a few megabytes
 * @param rows with something in them, over all sheets
 * @param columns up to the last that holds something
 * @param cellText characters of one cell; Excel itself takes no more than 32,767
 */
public record Bounds(
        long fileBytes,
        long oldBytes,
        long unpackedBytes,
        int ratio,
        int parts,
        int sheets,
        int rows,
        int columns,
        int merges,
        int cellText) {

    private static final long MEGABYTE = 1024L * 1024;

    public static final Bounds USUAL =
            new Bounds(64 * MEGABYTE, 24 * MEGABYTE, 1024 * MEGABYTE, 200, 10_000, 200, 200_000, 300, 100_000, 32_767);
}
