package cn.zhenggai.inspection;

import cn.zhenggai.shared.NotFound;

/** There is no such visit, or this reader may not learn that there is. */
public class VisitNotFound extends NotFound {

    public VisitNotFound(long id) {
        super("No visit " + id);
    }
}
