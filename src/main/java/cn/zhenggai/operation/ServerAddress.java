package cn.zhenggai.operation;

/** Where it is told how the server is. */
public final class ServerAddress {

    public static final String PAGE = "/server";

    private ServerAddress() {}
}
