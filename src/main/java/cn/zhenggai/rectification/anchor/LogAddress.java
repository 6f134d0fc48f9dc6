package cn.zhenggai.rectification.anchor;

/** Where the heads of the days are shown. */
public final class LogAddress {

    public static final String PAGE = "/log-days";

    /** Stands where news of a case have its number. */
    public static final String NUMBER = "LOG";

    private LogAddress() {}
}
