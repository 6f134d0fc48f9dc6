package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.inspection.VisitRecorded;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which record counts for a school. One visit may count for several campaigns, so that nobody is visited twice for
 * the same thing (一次检查多项督查事项); its findings are still there only once.
 */
@Service
public class CreditingVisit {

    private final CampaignRows rows;
    private final CampaignVisits visits;
    private final JdbcClient jdbc;

    CreditingVisit(CampaignRows rows, CampaignVisits visits, JdbcClient jdbc) {
        this.rows = rows;
        this.visits = visits;
        this.jdbc = jdbc;
    }

    /** Takes the latest other record of the school that was made in the days of the campaign. */
    @Transactional
    public Outcome<Long> credit(long campaignId, Actor by, long schoolId) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.RUNNING);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        CampaignSchool school =
                rows.schools(campaignId, List.of(schoolId)).stream().findFirst().orElse(null);
        if (school == null || !school.missing()) {
            return Outcome.refused(Refusal.invalid("school", "noSuchSchool"));
        }
        Optional<Long> record = record(mine.result(), schoolId);
        if (record.isEmpty()) {
            return Outcome.refused(Refusal.conflict("campaignNoRecord", school.schoolName()));
        }
        visits.cancel(school, by, mine.result().name());
        visits.point(school.id(), record.get());
        rows.note(campaignId, by, CampaignNote.Kind.CREDITED, school.schoolName(), String.valueOf(record.get()));
        return Outcome.done(record.get());
    }

    /** The first record of a campaign's visit to a school is the one that counts, whichever visit was planned. */
    @EventListener
    void recorded(VisitRecorded visit) {
        if (visit.campaignId() != null) {
            jdbc.sql("""
                            update campaign_school set visit_id = :visit
                            where campaign_id = :campaign and school_id = :school and not exists (
                                select 1 from visit_card v where v.id = campaign_school.visit_id and v.state = 'RECORDED'
                                                        and v.id <> :visit)""")
                    .param("visit", visit.visitId())
                    .param("campaign", visit.campaignId())
                    .param("school", visit.schoolId())
                    .update();
        }
    }

    /** A school's look at itself is no inspection. Index {@code ix_visit_school}. */
    private Optional<Long> record(Campaign campaign, long schoolId) {
        return jdbc.sql("""
                        select id from visit_card where school_id = :school and state = 'RECORDED' and mode <> 'SELF_CHECK'
                          and visited_on between :from and :until order by visited_on desc, id desc limit 1""")
                .param("school", schoolId)
                .param("from", campaign.from())
                .param("until", campaign.until())
                .query(Long.class)
                .optional();
    }
}
