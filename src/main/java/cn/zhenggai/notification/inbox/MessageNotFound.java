package cn.zhenggai.notification.inbox;

import cn.zhenggai.shared.NotFound;

/** No such message, or it is somebody else's. Shown as 404. */
public class MessageNotFound extends NotFound {

    public MessageNotFound(long id) {
        super("No message " + id);
    }
}
