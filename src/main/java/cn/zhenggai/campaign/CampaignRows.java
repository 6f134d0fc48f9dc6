package cn.zhenggai.campaign;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of campaigns for those who change them. */
@Component
public class CampaignRows {

    private static final String SCHOOL = """
            select s.*, u.active, case when v.state = 'RECORDED' then 1 else 0 end is_seen
            from campaign_school s join org_unit u on u.id = s.school_id left join visit_card v on v.id = s.visit_id
            where s.campaign_id = :campaign and s.removed_at is null
            """;

    private final JdbcClient jdbc;
    private final ReadingCampaigns reading;
    private final Clock clock;

    CampaignRows(JdbcClient jdbc, ReadingCampaigns reading, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clock = clock;
    }

    /** Whoever runs a campaign has to see the whole of it. */
    public boolean runs(Actor actor, Campaign campaign) {
        return CampaignRights.mayRun(actor, campaign) && reading.seesWhole(actor, campaign.id());
    }

    /** Locked for the one who may run it and finds it in one of the states; who came second waits here. */
    public Outcome<Campaign> toRun(long id, Actor actor, Campaign.State... states) {
        Campaign campaign = lock(id);
        if (!runs(actor, campaign)) {
            reading.campaign(actor, id);
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!Arrays.asList(states).contains(campaign.state())) {
            return Outcome.refused(Refusal.conflict("campaignIs" + campaign.state()));
        }
        return Outcome.done(campaign);
    }

    public Optional<Campaign> find(long id) {
        return jdbc.sql("select * from campaign where id = :id")
                .param("id", id)
                .query(Campaign::read)
                .optional();
    }

    Campaign lock(long id) {
        return jdbc.sql("select * from campaign where id = :id for update")
                .param("id", id)
                .query(Campaign::read)
                .optional()
                .orElseThrow(() -> new CampaignNotFound(id));
    }

    /** Of the list as it is now, by township and name. Index {@code uk_campaign_school}. */
    public List<CampaignSchool> schools(long campaignId) {
        return jdbc.sql(SCHOOL + " order by s.township_id, s.school_name, s.school_id")
                .param("campaign", campaignId)
                .query(CampaignSchool::read)
                .list();
    }

    /** Only those that are on the list. */
    public List<CampaignSchool> schools(long campaignId, List<Long> schoolIds) {
        return schoolIds.isEmpty()
                ? List.of()
                : jdbc.sql(SCHOOL + " and s.school_id in (:schools) order by s.township_id, s.school_name, s.school_id")
                        .param("campaign", campaignId)
                        .param("schools", schoolIds)
                        .query(CampaignSchool::read)
                        .list();
    }

    public void place(long rowId, Long teamId, LocalDate on) {
        jdbc.sql("update campaign_school set team_id = :team, planned_on = :day where id = :id")
                .param("team", teamId)
                .param("day", on)
                .param("id", rowId)
                .update();
    }

    public void note(long campaignId, Actor by, CampaignNote.Kind kind, String school, String note) {
        jdbc.sql("""
                        insert into campaign_log (campaign_id, at_time, by_name, kind, school_name, note)
                        values (:campaign, :now, :by, :kind, :school, :note)""")
                .param("campaign", campaignId)
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("by", by.name())
                .param("kind", kind.name())
                .param("school", school)
                .param("note", note)
                .update();
    }
}
