package cn.zhenggai.arrangement;

import cn.zhenggai.shared.NotFound;

/** There is no such part, or it is somebody else's. */
public class PartNotFound extends NotFound {

    public PartNotFound(long id) {
        super("Part of work " + id);
    }
}
