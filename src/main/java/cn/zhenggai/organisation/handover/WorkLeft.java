package cn.zhenggai.organisation.handover;

/** Somebody looked, and there is work that nobody can take. */
public record WorkLeft(long bureauId, int pieces) {

    /** Where it is listed. */
    public static final String PAGE = "/work-left";
}
