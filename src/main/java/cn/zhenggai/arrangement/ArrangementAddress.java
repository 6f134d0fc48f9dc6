package cn.zhenggai.arrangement;

/** Where the parts of the work are on the web. */
public final class ArrangementAddress {

    public static final String MINE = "/my-parts";

    private ArrangementAddress() {}
}
