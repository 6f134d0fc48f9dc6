package cn.zhenggai.lookback.sample;

/** Why a closed case is looked at again. Message {@code lookBack.occasion.<occasion>}. */
public enum LookBackOccasion {
    SAMPLE,
    MAJOR_FIRST,
    MAJOR_SECOND,
    ORDERED
}
