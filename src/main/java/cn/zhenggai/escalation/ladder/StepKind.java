package cn.zhenggai.escalation.ladder;

import cn.zhenggai.rectification.CaseDeed;

/** What a step of the ladder is; also the kind of news that people get of it. */
public enum StepKind {
    REMINDER,
    OVERDUE,
    ORDER(CaseDeed.ESCALATE_ORDER, CaseDeed.DECLINE_ORDER),
    TALK(CaseDeed.ESCALATE_TALK, CaseDeed.DECLINE_TALK),
    CIRCULAR(CaseDeed.ESCALATE_CIRCULAR, CaseDeed.DECLINE_CIRCULAR),
    LISTING(CaseDeed.LIST, CaseDeed.DECLINE_LISTING),
    ACCOUNTABILITY(CaseDeed.ESCALATE_ACCOUNTABILITY, CaseDeed.DECLINE_ACCOUNTABILITY),
    STEP_LATE,
    BUREAU_LATE,
    /** Urged by somebody, outside the ladder. */
    URGED;

    /** The news of the one who has to decide about a step. */
    public static final String TO_DECIDE = "TO_DECIDE";

    private final CaseDeed taken;
    private final CaseDeed declined;

    StepKind() {
        this(null, null);
    }

    StepKind(CaseDeed taken, CaseDeed declined) {
        this.taken = taken;
        this.declined = declined;
    }

    /** The word in the log of the case when it is decided on; null for what nobody decides. */
    CaseDeed taken() {
        return taken;
    }

    /** As {@link #taken}, when it is decided against. */
    CaseDeed declined() {
        return declined;
    }
}
