package cn.zhenggai.notice;

import cn.zhenggai.shared.NotFound;

/** The notice is unknown, or this reader may not learn that it exists. */
public class NoticeNotFound extends NotFound {

    public NoticeNotFound(long id) {
        super("No notice " + id);
    }
}
