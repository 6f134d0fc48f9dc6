package cn.zhenggai.task;

/** The lists of one person's work. What he started himself is a list of cases and kept with them. */
public enum TaskList {
    RECEIVE,
    TODO,
    OVERDUE,
    DONE
}
