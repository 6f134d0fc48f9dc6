package cn.zhenggai.organisation;

/** Where a person is found, for whoever leads there. */
public final class PersonAddress {

    /** Where everybody finds his own account. */
    public static final String OWN = "/profile";

    private PersonAddress() {}

    public static String page(long id) {
        return "/people/" + id;
    }
}
