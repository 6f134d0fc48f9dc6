package cn.zhenggai.firststeps;

/** Where the first steps are shown, for whoever leads there. */
public final class FirstStepsAddress {

    public static final String PAGE = "/first-steps";

    private FirstStepsAddress() {}

    /** The place of one step on the page. */
    public static String of(String step) {
        return PAGE + "#" + step;
    }
}
