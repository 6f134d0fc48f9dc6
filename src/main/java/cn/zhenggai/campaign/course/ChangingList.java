package cn.zhenggai.campaign.course;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignNote;
import cn.zhenggai.campaign.CampaignRows;
import cn.zhenggai.campaign.CampaignSchool;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.SchoolFilter;
import cn.zhenggai.campaign.preparing.SchoolPool;
import cn.zhenggai.campaign.preparing.SchoolPool.School;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts single schools on the list of a campaign or takes them off; once it runs, only with a reason. */
@Service
public class ChangingList {

    private final CampaignRows rows;
    private final SchoolPool pool;
    private final ChoosingSchools choosing;
    private final CampaignVisits visits;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangingList(
            CampaignRows rows,
            SchoolPool pool,
            ChoosingSchools choosing,
            CampaignVisits visits,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.pool = pool;
        this.choosing = choosing;
        this.visits = visits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A school that is on the list already stays as it is. It gets its visit with a team and a day. */
    @Transactional
    public Outcome<Long> add(long campaignId, Actor by, long schoolId, String why) {
        Outcome<Campaign> mine = ready(campaignId, by, why);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        Optional<School> school = pool.matching(mine.result().unitId(), SchoolFilter.ALL).stream()
                .filter(each -> each.id() == schoolId)
                .findFirst();
        if (school.isEmpty()) {
            return Outcome.refused(Refusal.invalid("school", "noSuchSchool"));
        }
        if (rows.schools(campaignId, List.of(schoolId)).isEmpty()) {
            forget(campaignId, schoolId);
            choosing.insert(campaignId, by, List.of(school.get()), why);
            noted(mine.result(), by, CampaignNote.Kind.ADDED, school.get().name(), why);
        }
        return Outcome.done(schoolId);
    }

    /** Refused for a school that has its record: what was seen stays. */
    @Transactional
    public Outcome<Long> remove(long campaignId, Actor by, long schoolId, String why) {
        Outcome<Campaign> mine = ready(campaignId, by, why);
        if (!mine.accepted()) {
            return Outcome.refused(mine.refusal());
        }
        for (CampaignSchool school : rows.schools(campaignId, List.of(schoolId))) {
            if (school.seen()) {
                return Outcome.refused(Refusal.conflict("campaignSchoolSeen", school.schoolName()));
            }
            if (mine.result().state() == Campaign.State.PREPARED) {
                forget(campaignId, schoolId);
            } else {
                visits.cancel(school, by, why);
                takeOff(school);
            }
            noted(mine.result(), by, CampaignNote.Kind.REMOVED, school.schoolName(), why);
        }
        return Outcome.done(schoolId);
    }

    private Outcome<Campaign> ready(long campaignId, Actor by, String why) {
        Outcome<Campaign> mine = rows.toRun(campaignId, by, Campaign.State.PREPARED, Campaign.State.RUNNING);
        if (mine.accepted() && mine.result().state() == Campaign.State.RUNNING) {
            Optional<Refusal> refusal = new Checks().text(why, "why", 300).refusal();
            return refusal.<Outcome<Campaign>>map(Outcome::refused).orElse(mine);
        }
        return mine;
    }

    private void noted(Campaign campaign, Actor by, CampaignNote.Kind kind, String school, String why) {
        if (campaign.state() == Campaign.State.RUNNING) {
            rows.note(campaign.id(), by, kind, school, why);
        }
    }

    private void takeOff(CampaignSchool school) {
        jdbc.sql("update campaign_school set removed_at = :now where id = :id")
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .param("id", school.id())
                .update();
    }

    private void forget(long campaignId, long schoolId) {
        jdbc.sql("delete from campaign_school where campaign_id = :campaign and school_id = :school")
                .param("campaign", campaignId)
                .param("school", schoolId)
                .update();
    }
}
