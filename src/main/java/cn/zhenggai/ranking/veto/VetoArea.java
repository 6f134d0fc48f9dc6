package cn.zhenggai.ranking.veto;

/** For what a year can be lost. */
public enum VetoArea {
    SAFETY,
    /** Of teachers: what happened is told to few. */
    ETHICS
}
