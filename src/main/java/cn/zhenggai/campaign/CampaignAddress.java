package cn.zhenggai.campaign;

/** Where a campaign is found, for whoever leads there. */
public final class CampaignAddress {

    private CampaignAddress() {}

    public static String page(long id) {
        return "/campaigns/" + id;
    }
}
