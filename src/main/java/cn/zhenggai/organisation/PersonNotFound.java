package cn.zhenggai.organisation;

import cn.zhenggai.shared.NotFound;

/** No such person. Shown as 404. */
public class PersonNotFound extends NotFound {

    public PersonNotFound(long id) {
        super("No person " + id);
    }
}
