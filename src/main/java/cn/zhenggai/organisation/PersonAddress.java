package cn.zhenggai.organisation;

/** Where a person is found, for whoever leads there. */
public final class PersonAddress {

    /** Where everybody finds his own account. */
    public static final String OWN = "/profile";

    /** Where the administrator keeps people. */
    public static final String ALL = "/people";

    private PersonAddress() {}

    public static String page(long id) {
        return ALL + "/" + id;
    }
}
