package cn.zhenggai.lookback;

/** Where things stand on the screen. */
public final class LookBackAddress {

    public static final String LIST = "/look-backs";
    public static final String SEARCHES = "/searches";

    private LookBackAddress() {}

    public static String ofCase(Object number) {
        return LIST + "/of/" + number;
    }

    public static String draw(long id) {
        return LIST + "/draws/" + id;
    }

    public static String search(long id) {
        return SEARCHES + "/" + id;
    }
}
