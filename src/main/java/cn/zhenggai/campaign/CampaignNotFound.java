package cn.zhenggai.campaign;

import cn.zhenggai.shared.NotFound;

/** The campaign is unknown, or this reader may not learn that it exists. Shown as 404. */
public class CampaignNotFound extends NotFound {

    public CampaignNotFound(long id) {
        super("No campaign " + id);
    }
}
