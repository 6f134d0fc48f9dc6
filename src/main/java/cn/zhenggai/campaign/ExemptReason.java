package cn.zhenggai.campaign;

/** Why a school of the list needs no record: 停办, 撤并, 停课, 搬迁, or something that the note says. */
public enum ExemptReason {
    CLOSED,
    MERGED,
    NO_CLASSES,
    MOVED,
    OTHER
}
