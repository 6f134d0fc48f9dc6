package cn.zhenggai.operation;

/** Where it is told how the server is. */
public final class ServerAddress {

    public static final String PAGE = "/server";

    /** Asked by whatever watches servers, without a login. */
    public static final String ALIVE = "/livez";

    public static final String READY = "/readyz";

    /** Figures for Prometheus. */
    public static final String METRICS = "/metrics";

    /** Stands where news of a case have its number. */
    public static final String NUMBER = "SERVER";

    private ServerAddress() {}
}
