package cn.zhenggai.evidence;

import cn.zhenggai.shared.NotFound;

/** No such file, or this reader may not learn that it exists. Shown as 404. */
public class EvidenceNotFound extends NotFound {

    public EvidenceNotFound(long id) {
        super("No evidence " + id);
    }
}
