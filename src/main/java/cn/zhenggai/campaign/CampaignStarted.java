package cn.zhenggai.campaign;

import java.util.List;

/**
 * A campaign runs from now on; published inside the transaction that started it.
 *
 * @param members everybody who goes along, leaders included
 */
public record CampaignStarted(long campaignId, String name, long bureauId, List<Long> members) {}
