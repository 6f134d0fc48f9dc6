package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;

/** Where a case is found, for whoever leads there. */
public final class CaseAddress {

    public static final String API = "/api/v1/cases";

    /** What waits for the reader. */
    public static final String TASKS = "/tasks";

    private CaseAddress() {}

    public static String page(CaseNumber number) {
        return page(number.value());
    }

    /** @param number of a case, as it was kept */
    public static String page(String number) {
        return "/cases/" + number;
    }

    public static String api(CaseNumber number) {
        return API + "/" + number;
    }
}
