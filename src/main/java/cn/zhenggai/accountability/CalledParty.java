package cn.zhenggai.accountability;

/** Who is called to account. */
public enum CalledParty {
    UNIT,
    PERSON
}
