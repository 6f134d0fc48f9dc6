package cn.zhenggai.rectification.dossier;

/**
 * What a case remembers of its log, so that one that was cut off shows. A part of the case's row.
 *
 * @param logHead the hash of the last entry
 */
public record LogEnd(int logCount, String logHead) {

    public static final String NO_HASH = "0".repeat(64);
    static final LogEnd NOTHING_YET = new LogEnd(0, NO_HASH);
}
