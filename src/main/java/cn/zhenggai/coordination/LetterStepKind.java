package cn.zhenggai.coordination;

/** What is done about a department that does not reply, in this order, and never about the school. */
public enum LetterStepKind {
    REMINDER,
    /** 督办函: drafted by itself, sent by the deputy. */
    SUPERVISION,
    /** 联席会议: on the list of the next meeting. */
    AGENDA
}
