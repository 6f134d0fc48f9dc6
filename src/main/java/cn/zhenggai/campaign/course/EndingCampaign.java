package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignEnded;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a campaign once no school is missing (不漏一校), and writes down what it came to. */
@Service
public class EndingCampaign {

    private static final int NAMED = 10;

    private final CampaignRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingCampaign(CampaignRows rows, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Refused while a school has neither a record nor an exemption; the refusal names the first of them. Who comes
     * second is told that it has ended.
     *
     * @param summary what is to be said about it, null for nothing
     */
    @Transactional
    public Outcome<Campaign.Closing> end(long campaignId, Actor by, String summary) {
        return rows.toRun(campaignId, by, Campaign.State.RUNNING).then(campaign -> {
            List<CampaignSchool> schools = rows.schools(campaignId);
            return Outcome.unless(wrong(schools, summary), () -> end(campaign, by, schools, summary));
        });
    }

    private static Optional<Refusal> wrong(List<CampaignSchool> schools, String summary) {
        List<CampaignSchool> missing =
                schools.stream().filter(CampaignSchool::missing).toList();
        return missing.isEmpty()
                ? new Checks().optionalText(summary, "summary", 2000).refusal()
                : Optional.of(missing(missing));
    }

    private Campaign.Closing end(Campaign campaign, Actor by, List<CampaignSchool> schools, String summary) {
        Campaign.Closing closing = counted(campaign.id(), schools);
        write(campaign.id(), by, summary, closing);
        rows.note(campaign.id(), by, CampaignNote.Kind.ENDED, null, null);
        events.publishEvent(new CampaignEnded(campaign.id(), campaign.name(), campaign.bureauId(), closing));
        return closing;
    }

    private static Refusal missing(List<CampaignSchool> missing) {
        String names =
                missing.stream().limit(NAMED).map(CampaignSchool::schoolName).collect(Collectors.joining("、"));
        return missing.size() <= NAMED
                ? Refusal.conflict("campaignMissing", missing.size(), names)
                : Refusal.conflict("campaignMissingMany", missing.size(), names);
    }

    /** A visit that counts for two campaigns counts in each; within one it counts once. Index {@code ix_case_visit}. */
    private Campaign.Closing counted(long campaignId, List<CampaignSchool> schools) {
        int[] found = jdbc.sql("""
                        select sum(v.findings) found, sum(v.major_findings) major from visit_card v
                        where v.id in (select s.visit_id from campaign_school s
                                       where s.campaign_id = :id and s.removed_at is null) and v.state = 'RECORDED'""")
                .param("id", campaignId)
                .query((row, n) -> new int[] {row.getInt("found"), row.getInt("major")})
                .single();
        int seen = (int) schools.stream().filter(CampaignSchool::seen).count();
        return new Campaign.Closing(
                schools.size(), seen, schools.size() - seen, found[0] - found[1], found[1], cases(campaignId));
    }

    /** How many stand in which state. */
    private String cases(long campaignId) {
        return jdbc
                .sql("""
                        select y.state, count(*) cases from case_of_visit y
                        where y.visit_id in (select s.visit_id from campaign_school s
                                             where s.campaign_id = :id and s.removed_at is null)
                        group by y.state order by y.state""")
                .param("id", campaignId)
                .query((row, n) -> row.getString("state") + "=" + row.getInt("cases"))
                .list()
                .stream()
                .collect(Collectors.joining(","));
    }

    private void write(long campaignId, Actor by, String summary, Campaign.Closing closing) {
        jdbc.sql("""
                        update campaign set state = 'ENDED', ended_at = :now, ended_by_name = :by, summary = :summary,
                            closing_total = :total, closing_seen = :seen, closing_exempt = :exempt,
                            closing_general = :general, closing_major = :major, closing_cases = :cases where id = :id""")
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("by", by.name())
                .param("summary", summary)
                .param("total", closing.total())
                .param("seen", closing.seen())
                .param("exempt", closing.exempt())
                .param("general", closing.general())
                .param("major", closing.major())
                .param("cases", closing.cases())
                .param("id", campaignId)
                .update();
    }
}
