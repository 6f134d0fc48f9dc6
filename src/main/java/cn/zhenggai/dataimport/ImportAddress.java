package cn.zhenggai.dataimport;

/** Where tables are sent. */
public final class ImportAddress {

    private ImportAddress() {}

    /** @param word of the kind or book that is chosen there already */
    public static String sending(String word) {
        return "/imports/new?kind=" + word;
    }
}
