package cn.zhenggai.document.job;

/** Where a piece of long work is asked after. */
public final class JobAddress {

    public static final String API = "/api/v1/jobs";

    private JobAddress() {}

    static String of(String id) {
        return API + "/" + id;
    }
}
