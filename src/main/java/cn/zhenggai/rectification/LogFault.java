package cn.zhenggai.rectification;

/**
 * Where the log is not what was written.
 *
 * @param entryNo the entry that was changed or is missing; 0 when the whole case is
 */
public record LogFault(String number, int entryNo, Kind kind) {

    public enum Kind {
        CHANGED,
        ADDED,
        MISSING,
        CASE_MISSING
    }
}
