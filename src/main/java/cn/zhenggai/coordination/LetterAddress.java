package cn.zhenggai.coordination;

/** Where a letter is read. */
public final class LetterAddress {

    private LetterAddress() {}

    public static String page(long id) {
        return "/letters/" + id;
    }
}
