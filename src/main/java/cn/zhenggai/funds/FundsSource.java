package cn.zhenggai.funds;

/** Whose money it is. */
public enum FundsSource {
    COUNTY,
    /** Earmarked by the city, the province or the state. */
    EARMARKED,
    TOWNSHIP,
    /** The running costs of the school itself. */
    SCHOOL,
    OTHER
}
