package cn.zhenggai.notice;

/** Where a notice stands. Whether all is done is not its state but that of its lines. */
public enum NoticeState {
    DRAFT,
    SIGNED,
    /** The school signed the receipt, or a witness saw that it would not. */
    RECEIVED,
    WITHDRAWN,
    /** A draft that lost its last line; nobody sees it. */
    DISSOLVED
}
