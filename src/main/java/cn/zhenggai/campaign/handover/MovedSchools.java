package cn.zhenggai.campaign.handover;

import cn.zhenggai.organisation.handover.SchoolMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In campaigns that go on, a school stands with the township to which it belongs now; those that ended stay as they were. */
@Component
class MovedSchools {

    private final JdbcClient jdbc;

    MovedSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(SchoolMoved event) {
        jdbc.sql("""
                        update campaign_school set township_id = :township
                        where school_id = :school and removed_at is null
                          and campaign_id in (select c.id from campaign c where c.state <> 'ENDED')""")
                .param("township", event.township())
                .param("school", event.now().id())
                .update();
    }
}
