package cn.zhenggai.inspection;

/** How a school is visited: 明查、暗访、随机、专项、互查、蹲点, or the school looks for itself. */
public enum VisitMode {
    ANNOUNCED,
    /** Unknown to the school, its township and its contact leader until the record is there. */
    UNANNOUNCED,
    RANDOM,
    SPECIAL,
    PEER,
    STAY_IN,
    SELF_CHECK
}
