package cn.zhenggai.rectification.reopening;

/** Why a closed case is to begin again. Message {@code reopening.ground.<ground>}. */
public enum ReopeningGround {
    /** Somebody came across it. */
    RELAPSE,
    LOOK_BACK,
    FALSIFIED
}
