package cn.zhenggai.campaign.plan;

import cn.zhenggai.shared.NotFound;

/** The plan is unknown, or this reader may not learn that it exists. Shown as 404. */
public class PlanNotFound extends NotFound {

    public PlanNotFound(long id) {
        super("No plan " + id);
    }
}
