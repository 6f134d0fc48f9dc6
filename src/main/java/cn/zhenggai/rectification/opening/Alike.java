package cn.zhenggai.rectification.opening;

/** What the finder decided when he was shown a recent case of the same item and place. */
public enum Alike {
    /** The same thing, still open: no new case, the old one was seen again. */
    MERGE,
    /** The same thing has come back. */
    REPEAT,
    /** Something else. */
    ANOTHER
}
