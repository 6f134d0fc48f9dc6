package cn.zhenggai.point;

import cn.zhenggai.shared.NotFound;

/** There is no such point, or plate, for this reader. Shown as 404. */
public class PointNotFound extends NotFound {

    public PointNotFound(String what) {
        super("No point " + what);
    }
}
