package cn.zhenggai.accountability;

import cn.zhenggai.shared.NotFound;

/** There is no such proposal, or not for the one who asked. */
public class AccountabilityNotFound extends NotFound {

    AccountabilityNotFound(long id) {
        super("No accountability " + id);
    }
}
