package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.evidence.EvidenceReaders;
import cn.zhenggai.shared.Actor;
import org.springframework.stereotype.Component;

/** The papers behind exemptions, for whoever may run the campaign. */
@Component
class CampaignPapers implements EvidenceReaders {

    private static final String PREFIX = "campaign:";

    private final CampaignRows rows;

    CampaignPapers(CampaignRows rows) {
        this.rows = rows;
    }

    static String owner(long campaignId, long schoolId) {
        return PREFIX + campaignId + ":" + schoolId;
    }

    @Override
    public boolean owns(String owner) {
        return owner.startsWith(PREFIX);
    }

    @Override
    public boolean mayRead(Actor actor, String owner) {
        long campaign = Long.parseLong(owner.split(":")[1]);
        return rows.find(campaign).filter(found -> rows.runs(actor, found)).isPresent();
    }
}
