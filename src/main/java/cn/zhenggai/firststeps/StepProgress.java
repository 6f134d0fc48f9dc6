package cn.zhenggai.firststeps;

/** How a step stands for the page. */
public enum StepProgress {
    DONE,
    MISSING,
    /** Something is lacking that people can do without. */
    OPTIONAL,
    /** Set aside by an administrator. */
    NOT_NEEDED
}
