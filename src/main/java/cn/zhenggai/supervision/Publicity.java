package cn.zhenggai.supervision;

/** Who is told of a listing. */
public enum Publicity {
    /** The bureau and the school. */
    INTERNAL,
    /** All schools. */
    SCHOOLS,
    PUBLIC
}
