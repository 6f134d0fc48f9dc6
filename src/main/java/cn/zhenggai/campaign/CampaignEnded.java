package cn.zhenggai.campaign;

/** Every school has its record or its exemption, and somebody ended the campaign; inside that transaction. */
public record CampaignEnded(long campaignId, String name, long bureauId, Campaign.Closing closing) {}
