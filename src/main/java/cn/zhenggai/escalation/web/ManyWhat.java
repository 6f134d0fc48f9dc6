package cn.zhenggai.escalation.web;

/** What may be done with many cases at once. */
enum ManyWhat {
    URGE,
    HOLD,
    TAKE,
    DECLINE
}
