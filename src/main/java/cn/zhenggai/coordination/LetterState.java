package cn.zhenggai.coordination;

/** Where a letter stands. */
public enum LetterState {
    /** Not answered yet. */
    SENT,
    ACCEPTED,
    /** Not competent, says the department. */
    OBJECTED,
    /** Another letter follows it. */
    SENT_ON,
    DONE,
    /** Its case has ended, or a part of it is the school's again. */
    ENDED;

    /** The department has to act. */
    public boolean withDepartment() {
        return this == SENT || this == ACCEPTED;
    }

    /** Something is still to come of it. */
    public boolean open() {
        return withDepartment() || this == OBJECTED;
    }
}
