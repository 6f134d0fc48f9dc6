package cn.zhenggai.ranking.veto;

import cn.zhenggai.shared.NotFound;

/** There is no such veto, or not for the one who asked. */
public class VetoNotFound extends NotFound {

    VetoNotFound(long id) {
        super("No veto " + id);
    }
}
