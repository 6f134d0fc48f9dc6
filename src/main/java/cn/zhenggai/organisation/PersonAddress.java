package cn.zhenggai.organisation;

/** Where a person is found, for whoever leads there. */
public final class PersonAddress {

    private PersonAddress() {}

    public static String page(long id) {
        return "/people/" + id;
    }
}
