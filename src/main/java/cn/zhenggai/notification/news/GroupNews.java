package cn.zhenggai.notification.news;

import cn.zhenggai.notification.News;
import cn.zhenggai.notification.WebhookSettings;
import cn.zhenggai.notification.WebhookSettings.Robot;
import cn.zhenggai.operation.ServerAddress;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Puts into the outbox what the robots of group chats are to say: one post for each robot and occasion, however many
 * cases it is about. A group never hears of a confidential case.
 */
@Component
public class GroupNews {

    private static final String POST = """
            insert into delivery (channel, robot, kind, bundle, state, attempts, created_at, next_attempt_at)
            select 'WEBHOOK', :robot, 'AT_ONCE', :bundle, 'DUE', 0, :now, :now from dual where\s""";

    private static final String HEARD = """
            n.batch = :batch and n.kind in (:kinds) and not n.confidential
            and (:severity = '' or n.severity = :severity)
            and (:unit = -1 or :unit in (k.school_id, k.township_id, k.section_id, k.bureau_id))
            and not exists (select 1 from post_line t where t.escalation_id = n.escalation_id
                            and t.kind = n.kind and t.robot = :robot)""";

    private static final String LINES = """
            insert into post_line (delivery_id, robot, escalation_id, kind, case_number, title, school_name, severity,
                                   confidential, deadline, deadline_at)
            """;

    private final WebhookSettings settings;
    private final Directory directory;
    private final JdbcClient jdbc;

    public GroupNews(WebhookSettings settings, Directory directory, JdbcClient jdbc) {
        this.settings = settings;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Of steps of the ladder; each robot hears of a step once as the same kind of news. */
    public void taken(long batch, String bundle, Instant now) {
        for (Robot robot : settings.robots()) {
            unit(robot).ifPresent(unit -> {
                int posts = heard(
                                POST + "exists (select 1 from escalation_news n left join case_clock k on k.number ="
                                        + " n.case_number where " + HEARD + ")",
                                robot,
                                unit)
                        .param("batch", batch)
                        .param("bundle", bundle)
                        .param("now", BureauTime.column(now))
                        .update();
                if (posts > 0) {
                    heard(LINES + """
                            select distinct d.id, :robot, n.escalation_id, n.kind, n.case_number, n.title, n.school_name,
                                   n.severity, n.confidential, n.deadline, n.deadline_at
                            from delivery d join escalation_news n on n.batch = :batch
                            left join case_clock k on k.number = n.case_number
                            where d.bundle = :bundle and d.robot = :robot and\s""" + HEARD, robot, unit)
                            .param("batch", batch)
                            .param("bundle", bundle)
                            .update();
                }
            });
        }
    }

    /** Of what happened to one case; hearing the same occasion twice posts once. */
    public void happened(CaseEvent event, String bundle, Instant now) {
        if (event.confidential()) {
            return;
        }
        for (Robot robot : settings.robots()) {
            boolean wanted = robot.news().contains(News.of(event.kind().name()))
                    && (robot.severity() == null || robot.severity() == event.severity());
            if (wanted && concerns(event, unit(robot)) && post(robot, bundle, now)) {
                line(robot, event, bundle);
            }
        }
    }

    /** Of the server itself, to robots that were given it by name. */
    public void server(String title, String bundle, Instant now) {
        for (Robot robot : settings.robots()) {
            if (robot.news().contains(News.SERVER) && post(robot, bundle, now)) {
                jdbc.sql(LINES + """
                                select d.id, d.robot, null, :kind, :number, :title, '', 'GENERAL', false, null, null
                                from delivery d where d.bundle = :bundle and d.robot = :robot""")
                        .param("kind", News.SERVER.name())
                        .param("number", ServerAddress.NUMBER)
                        .param("title", title)
                        .param("bundle", bundle)
                        .param("robot", robot.name())
                        .update();
            }
        }
    }

    private boolean post(Robot robot, String bundle, Instant now) {
        return jdbc.sql(POST + "not exists (select 1 from delivery o where o.bundle = :bundle and o.robot = :robot)")
                        .param("robot", robot.name())
                        .param("bundle", bundle)
                        .param("now", BureauTime.column(now))
                        .update()
                == 1;
    }

    private void line(Robot robot, CaseEvent event, String bundle) {
        jdbc.sql(LINES + """
                        select d.id, d.robot, null, :kind, :number, :title, :school, :severity, false,
                               (select k.deadline from case_clock k where k.number = :number),
                               (select k.deadline_at from case_clock k where k.number = :number)
                        from delivery d where d.bundle = :bundle and d.robot = :robot""")
                .param("kind", event.kind().name())
                .param("number", event.number().value())
                .param("title", event.title())
                .param("school", event.schoolName())
                .param("severity", event.severity().name())
                .param("bundle", bundle)
                .param("robot", robot.name())
                .update();
    }

    private StatementSpec heard(String sql, Robot robot, long unit) {
        return jdbc.sql(sql)
                .param("robot", robot.name())
                .param("kinds", robot.kinds())
                .param(
                        "severity",
                        robot.severity() == null ? "" : robot.severity().name())
                .param("unit", unit);
    }

    private boolean concerns(CaseEvent event, Optional<Long> unit) {
        return unit.filter(id -> id == EVERYWHERE
                        || id == event.schoolId()
                        || id.equals(event.townshipId())
                        || id == event.bureauId()
                        || sectionOf(event).contains(id))
                .isPresent();
    }

    private List<Long> sectionOf(CaseEvent event) {
        return jdbc.sql("select section_id from case_clock where number = :number and section_id is not null")
                .param("number", event.number().value())
                .query(Long.class)
                .list();
    }

    private static final long EVERYWHERE = -1;

    /** Empty when there is no such unit, or not yet. */
    private Optional<Long> unit(Robot robot) {
        return robot.unit() == null || robot.unit().isBlank()
                ? Optional.of(EVERYWHERE)
                : directory.unit(robot.unit().strip()).map(UnitCard::id);
    }
}
