package cn.zhenggai.organisation.school;

import cn.zhenggai.shared.NotFound;

/** There is no such school, or this reader may not learn of it. Shown as 404. */
public class SchoolNotFound extends NotFound {

    public SchoolNotFound(String code) {
        super("No school " + code);
    }
}
