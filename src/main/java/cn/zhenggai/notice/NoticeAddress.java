package cn.zhenggai.notice;

/** Where a notice is found, for whoever leads there. */
public final class NoticeAddress {

    private NoticeAddress() {}

    public static String page(long id) {
        return "/notices/" + id;
    }
}
