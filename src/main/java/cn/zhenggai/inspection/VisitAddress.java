package cn.zhenggai.inspection;

/** Where a visit is found, for whoever leads there. */
public final class VisitAddress {

    private VisitAddress() {}

    public static String page(long id) {
        return "/visits/" + id;
    }

    /** Where its record is written. */
    public static String writing(long id) {
        return page(id) + "/write";
    }
}
