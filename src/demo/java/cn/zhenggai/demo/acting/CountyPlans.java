package cn.zhenggai.demo.acting;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignLine;
import cn.zhenggai.campaign.CoverageLine;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.demo.story.CampaignTold;
import cn.zhenggai.demo.story.VisitTold;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds again what the offices have set going, by its name; each is looked up once. */
@Component
@Profile("demo")
class CountyPlans {

    static final String MONTHLY = "%s每月安全检查";

    private static final int MOST = 50;

    private final ReadingCampaigns campaigns;
    private final ReadingPlans plans;
    private final Directory directory;
    private final Map<String, Map<Long, Long>> visits = new ConcurrentHashMap<>();
    private final Map<String, Long> monthly = new ConcurrentHashMap<>();

    CountyPlans(ReadingCampaigns campaigns, ReadingPlans plans, Directory directory) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.directory = directory;
    }

    Campaign campaign(CampaignTold told) {
        Actor registrar = registrar();
        return Stream.of(false, true)
                .flatMap(ended -> campaigns.page(registrar, ended, null, MOST).rows().stream())
                .map(CampaignLine::campaign)
                .filter(campaign -> campaign.name().equals(told.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(told.name()));
    }

    /** The visit that is planned for the school. */
    long visit(CampaignTold campaign, VisitTold told) {
        return visits.computeIfAbsent(campaign.key(), key -> planned(campaign))
                .get(directory.unit(told.school().code()).orElseThrow().id());
    }

    long monthly(String township, Actor by) {
        return monthly.computeIfAbsent(township, key -> plans.plans(by).stream()
                .filter(line -> line.plan().name().equals(MONTHLY.formatted(township)))
                .findFirst()
                .orElseThrow()
                .plan()
                .id());
    }

    private Map<Long, Long> planned(CampaignTold campaign) {
        return campaigns.coverage(registrar(), campaign(campaign).id()).lines().stream()
                .filter(line -> line.visitId() != null)
                .collect(Collectors.toMap(CoverageLine::schoolId, CoverageLine::visitId));
    }

    private Actor registrar() {
        return directory.actor("registrar").orElseThrow();
    }
}
