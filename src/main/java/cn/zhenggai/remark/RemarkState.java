package cn.zhenggai.remark;

/** Where a remark stands. Message {@code remark.state.<state>}. */
public enum RemarkState {
    /** A criticism: told, and nothing more is owed. */
    CLOSED,
    /** Advice that the school has not answered. */
    OPEN,
    ANSWERED,
    /** The bureau has looked and leaves it at that. */
    SETTLED,
    /** The bureau has made an order of it. */
    ORDERED,
    /** The school is no more. */
    LAPSED;

    public boolean waits() {
        return this == OPEN || this == ANSWERED;
    }
}
