package cn.zhenggai.escalation;

import cn.zhenggai.shared.NotFound;

/** There is no such step, or none that anybody decides about. */
public class EscalationNotFound extends NotFound {

    public EscalationNotFound(long id) {
        super("No escalation " + id);
    }
}
