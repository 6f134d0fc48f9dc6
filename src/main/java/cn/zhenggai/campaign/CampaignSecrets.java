package cn.zhenggai.campaign;

import cn.zhenggai.inspection.SecretVisits;
import cn.zhenggai.shared.Actor;
import org.springframework.stereotype.Component;

/** The visits of campaigns are known as the campaigns are: {@link CampaignScope} has the words for both. */
@Component
class CampaignSecrets implements SecretVisits {

    @Override
    public String keptBy(Actor actor) {
        return ofCampaign(CampaignScope.keptBy(actor));
    }

    @Override
    public String ledBy(Actor actor) {
        return ofCampaign(CampaignScope.LED);
    }

    private static String ofCampaign(String condition) {
        return "exists (select 1 from campaign c where c.id = v.campaign_id and " + condition + ")";
    }
}
