package cn.zhenggai.remark;

/** Where remarks are on the web. */
public final class RemarkAddress {

    public static final String LIST = "/remarks";

    private RemarkAddress() {}

    public static String of(long id) {
        return LIST + "/" + id;
    }
}
