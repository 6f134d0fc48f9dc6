package cn.zhenggai.remark;

import cn.zhenggai.shared.NotFound;

/** There is no such remark, or it is none of the reader's business. */
public class RemarkNotFound extends NotFound {

    public RemarkNotFound(long id) {
        super("Remark " + id);
    }
}
