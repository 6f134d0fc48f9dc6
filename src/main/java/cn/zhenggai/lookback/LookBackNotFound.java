package cn.zhenggai.lookback;

import cn.zhenggai.shared.NotFound;

/** The number is unknown, or this reader may not learn that it exists. Shown as 404. */
public class LookBackNotFound extends NotFound {

    public LookBackNotFound(long id) {
        super("No look-back, draw or search " + id);
    }
}
