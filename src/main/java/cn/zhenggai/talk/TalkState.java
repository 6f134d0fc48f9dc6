package cn.zhenggai.talk;

/** How far a talk has come. */
public enum TalkState {
    /** The school has its summons. */
    DECIDED,
    HELD,
    /** Its case ended before. */
    LAPSED
}
