package cn.zhenggai.rectification.proof;

/**
 * Where the log, or the evidence it vouches for, is not what was written.
 *
 * @param number of the case; of a closed day, the day
 * @param entryNo the entry that was changed or is missing; 0 when the whole case is, or only a file
 * @param file under which hash it was kept; null when not one file is meant
 */
public record LogFault(String number, int entryNo, Kind kind, String file) {

    public LogFault(String number, int entryNo, Kind kind) {
        this(number, entryNo, kind, null);
    }

    /** As it is printed. */
    String line() {
        if (kind.ofDay) {
            return kind + " " + number;
        }
        return kind + " " + number + ": " + (file == null ? "entry " + entryNo : "file " + file);
    }

    public enum Kind {
        CHANGED,
        ADDED,
        MISSING,
        CASE_MISSING,
        /** What was signed for in this entry is not what is attached now. */
        EVIDENCE_CHANGED,
        FILE_CHANGED,
        FILE_MISSING,
        /** The closed day, or what it stands for, is not what was closed. */
        DAY_CHANGED(true),
        /** A closed day that the file outside knows, or one between others, is gone. */
        DAY_MISSING(true),
        /** The file outside of the database does not know the closed day, or is gone. */
        DAY_NOT_ANCHORED(true);

        private final boolean ofDay;

        Kind() {
            this(false);
        }

        Kind(boolean ofDay) {
            this.ofDay = ofDay;
        }
    }
}
