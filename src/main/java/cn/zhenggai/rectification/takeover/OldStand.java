package cn.zhenggai.rectification.takeover;

/** How far a case of an old ledger had come, as whoever takes it over says. */
public enum OldStand {
    /** Over: a record of what was, with no process. */
    CLOSED,
    FIXED_ON_SITE,
    /** The school has not signed the receipt. */
    RECEIPT,
    /** The school says who does it; something major needs a plan first. */
    ASSIGNMENT,
    WORK,
    /** Reported done, and nobody has looked. */
    INSPECTION,
    /** With other departments. */
    OUTSIDE;

    public boolean over() {
        return this == CLOSED || this == FIXED_ON_SITE;
    }
}
