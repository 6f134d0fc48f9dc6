package cn.zhenggai.campaign.handover;

import cn.zhenggai.organisation.handover.UnitClosed;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A school that is closed is owed no visit any more: not by a campaign that has not seen it, nor by a plan of its own. */
@Component
class ClosedSchools {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedSchools(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void closed(UnitClosed event) {
        LocalDateTime now = BureauTime.column(BureauTime.now(clock));
        jdbc.sql("""
                        insert into campaign_log (campaign_id, at_time, by_name, kind, school_name, note)
                        select s.campaign_id, :now, :by, 'REMOVED', s.school_name, :note
                        from campaign_school s join campaign c on c.id = s.campaign_id
                        left join visit_card v on v.id = s.visit_id
                        where s.school_id = :school and s.removed_at is null and c.state = 'RUNNING'
                          and (v.id is null or v.state <> 'RECORDED')""")
                .param("now", now)
                .param("by", event.by().name())
                .param("note", event.note())
                .param("school", event.unit().id())
                .update();
        jdbc.sql("""
                        update campaign_school set removed_at = :now
                        where school_id = :school and removed_at is null
                          and campaign_id in (select c.id from campaign c where c.state <> 'ENDED')
                          and (visit_id is null or visit_id not in (select v.id from visit_card v where v.state = 'RECORDED'))""").param("now", now).param("school", event.unit().id()).update();
        jdbc.sql("""
                        update inspection_plan set until = :today, ended_by_name = :by, ended_at = :now
                        where unit_id = :unit and (until is null or until > :today)""")
                .param("today", BureauTime.today(clock))
                .param("by", event.by().name())
                .param("now", now)
                .param("unit", event.unit().id())
                .update();
    }
}
