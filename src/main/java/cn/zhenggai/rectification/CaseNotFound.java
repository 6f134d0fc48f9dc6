package cn.zhenggai.rectification;

import cn.zhenggai.shared.NotFound;

/** The number is unknown, or this reader may not learn that it exists. Shown as 404. */
public class CaseNotFound extends NotFound {

    public CaseNotFound(String number) {
        super("No case " + number);
    }
}
