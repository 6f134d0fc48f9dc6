package cn.zhenggai.campaign.team;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.campaign.TeamRunsLate;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the leader of a team that still has schools to see three working days before its campaign is to end. */
@Component
public class RemindingTeams {

    private static final int WORKDAYS_BEFORE = 3;

    private final JdbcClient jdbc;
    private final Deadlines calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindingTeams(JdbcClient jdbc, Deadlines calendar, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many leaders were told; of two nodes one updates the row, and that one tells */
    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT1M}", fixedDelayString = "PT30M")
    @Transactional
    public int remind() {
        LocalDate today = BureauTime.today(clock);
        List<Late> late = late(calendar.plusWorkdays(today, WORKDAYS_BEFORE));
        int told = 0;
        for (Late team : late) {
            int mine = jdbc.sql("update campaign_team set reminded_on = :today where id = :id and reminded_on is null")
                    .param("today", today)
                    .param("id", team.teamId())
                    .update();
            if (mine == 1) {
                events.publishEvent(team.event());
                told++;
            }
        }
        return told;
    }

    private record Late(long teamId, TeamRunsLate event) {}

    /** Indexes {@code ix_campaign_state}, {@code uk_campaign_school}. */
    private List<Late> late(LocalDate until) {
        return jdbc.sql("""
                        select t.id, t.name team, t.leader_id, c.id campaign_id, c.name, c.ends_on, count(*) missing
                        from campaign c join campaign_team t on t.campaign_id = c.id
                        join campaign_school s on s.campaign_id = c.id and s.team_id = t.id
                        left join visit_card v on v.id = s.visit_id
                        where c.state = 'RUNNING' and c.ends_on <= :until and t.reminded_on is null
                          and s.removed_at is null and s.exempt_at is null and (v.id is null or v.state <> 'RECORDED')
                        group by t.id, t.name, t.leader_id, c.id, c.name, c.ends_on""")
                .param("until", until)
                .query((row, n) -> new Late(
                        row.getLong("id"),
                        new TeamRunsLate(
                                row.getLong("campaign_id"),
                                row.getString("name"),
                                row.getString("team"),
                                row.getLong("leader_id"),
                                row.getInt("missing"),
                                BureauTime.day(row, "ends_on"))))
                .list();
    }
}
