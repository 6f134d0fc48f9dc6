package cn.zhenggai.demo.acting;

import cn.zhenggai.campaign.plan.ClosingRounds;
import cn.zhenggai.campaign.team.RemindingTeams;
import cn.zhenggai.escalation.watch.EscalatingOverdue;
import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.escalation.watch.RemindingResponsible;
import cn.zhenggai.rectification.pause.ResumingDue;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what is due at the county's present moment, as the watch of a running server does every minute. */
@Component
@Profile("demo")
public class CountyWatch {

    /** More days than any reminder comes before its deadline. */
    private static final int AHEAD = 16;

    private final ResumingDue resuming;
    private final RemindingResponsible reminding;
    private final EscalatingOverdue escalating;
    private final OpeningDecisions opening;
    private final ClosingRounds rounds;
    private final RemindingTeams teams;
    private final ActingOutside outside;
    private final JdbcClient jdbc;
    private final Clock clock;

    CountyWatch(
            ResumingDue resuming,
            RemindingResponsible reminding,
            EscalatingOverdue escalating,
            OpeningDecisions opening,
            ClosingRounds rounds,
            RemindingTeams teams,
            ActingOutside outside,
            JdbcClient jdbc,
            Clock clock) {
        this.resuming = resuming;
        this.reminding = reminding;
        this.escalating = escalating;
        this.opening = opening;
        this.rounds = rounds;
        this.teams = teams;
        this.outside = outside;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is over is written down on its day, and teams that run late hear of it. */
    void books() {
        rounds.close();
        teams.remind();
        outside.letters();
    }

    /** @return how many steps were taken, drafted or passed on */
    public int look() {
        books();
        resuming.resumeDue();
        int taken = reminding.remind() + escalating.escalate();
        opening.open();
        return taken;
    }

    /** The same, but not on a day on which nothing can be due: the past has hundreds of days. */
    void lookWhereNeeded(LocalDate day) {
        books();
        outside.supervise();
        boolean clocks = any("select 1 from case_clock where deadline <= :day limit 1", day.plusDays(AHEAD));
        if (clocks || any("select 1 from open_step where due_on < :day limit 1", day)) {
            look();
        }
    }

    private boolean any(String sql, LocalDate day) {
        return !jdbc.sql(sql).param("day", day).query(Integer.class).list().isEmpty();
    }
}
