package cn.zhenggai.organisation;

import cn.zhenggai.shared.NotFound;

/** No such unit. Shown as 404. */
public class UnitNotFound extends NotFound {

    public UnitNotFound(long id) {
        super("No unit " + id);
    }
}
