package cn.zhenggai.organisation.school;

import org.springframework.web.util.UriUtils;

/** Where a school is found, for whoever leads there. */
public final class SchoolAddress {

    private SchoolAddress() {}

    public static String page(String code) {
        return "/schools/" + UriUtils.encodePathSegment(code, "UTF-8");
    }
}
