package cn.zhenggai.point;

/** Where the points of one's school are, and what stands on a plate. */
public final class PointAddress {

    public static final String PAGE = "/points";

    private PointAddress() {}

    /** Short, so that the picture on the plate is coarse and read from afar. */
    public static String plate(String code) {
        return "/plate/" + code;
    }
}
