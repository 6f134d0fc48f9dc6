package cn.zhenggai.point;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a school in the afternoon where nobody was today, once a day and only where somebody keeps points. */
@Component
public class RemindingRounds {

    /** When there is still time to go. */
    static final LocalTime FROM = LocalTime.of(15, 0);

    private final JdbcClient jdbc;
    private final RoundDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindingRounds(JdbcClient jdbc, RoundDays days, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    private record Missing(long school, String name) {}

    /** @return how many schools were told */
    @Transactional
    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT2M}", fixedDelayString = "PT15M")
    public int remind() {
        ZonedDateTime now = clock.instant().atZone(BureauTime.ZONE);
        LocalDate today = now.toLocalDate();
        if (now.toLocalTime().isBefore(FROM) || !days.asked(today)) {
            return 0;
        }
        var bySchool = missing(today).stream()
                .collect(
                        Collectors.groupingBy(Missing::school, Collectors.mapping(Missing::name, Collectors.toList())));
        bySchool.forEach((school, names) -> tell(school, today, names));
        return bySchool.size();
    }

    /** Of schools that were not told yet today. */
    private List<Missing> missing(LocalDate today) {
        return jdbc.sql("""
                        select p.school_id, p.name from patrol_point p join org_unit u on u.id = p.school_id and u.active
                        where p.daily and p.given_up_at is null
                          and not exists (select 1 from patrol_told t where t.school_id = p.school_id and t.told_on = :today)
                          and not exists (select 1 from patrol_pass a where a.school_id = p.school_id
                                          and a.passed_on = :today and a.point_id = p.id)
                        order by p.school_id, p.id""")
                .param("today", today)
                .query((row, n) -> new Missing(row.getLong("school_id"), row.getString("name")))
                .list();
    }

    /** Of two servers one writes the line, and one tells. */
    private void tell(long school, LocalDate today, List<String> names) {
        int first = jdbc.sql("insert ignore into patrol_told (school_id, told_on) values (:school, :today)")
                .param("school", school)
                .param("today", today)
                .update();
        if (first == 1) {
            events.publishEvent(new RoundNotWhole(school, today, names));
        }
    }
}
