package cn.zhenggai.campaign;

/** Where a campaign is found, for whoever leads there. */
public final class CampaignAddress {

    public static final String ALL = "/campaigns";

    private CampaignAddress() {}

    public static String page(long id) {
        return ALL + "/" + id;
    }
}
