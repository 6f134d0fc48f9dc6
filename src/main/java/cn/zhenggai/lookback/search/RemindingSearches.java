package cn.zhenggai.lookback.search;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.lookback.SearchAsked;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.AfterClosure;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the schools that have not answered, once an order, some working days before the last one. */
@Component
public class RemindingSearches {

    private final JdbcClient jdbc;
    private final RectificationRules rules;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindingSearches(
            JdbcClient jdbc,
            RectificationRules rules,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    private record Due(long id, String lookFor, LocalDate until) {}

    /** @return how many orders were reminded of */
    @Transactional
    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT2M}", fixedDelayString = "PT30M")
    public int remind() {
        LocalDate today = BureauTime.today(clock);
        LocalDate last = deadlines.plusWorkdays(today, rules.afterClosure(AfterClosure.SEARCH_REMINDER_WORKDAYS));
        List<Due> due = jdbc.sql("""
                        select id, look_for, until_on from search_order
                        where reminded_at is null and until_on <= :last for update""")
                .param("last", last)
                .query((row, n) ->
                        new Due(row.getLong("id"), row.getString("look_for"), BureauTime.day(row, "until_on")))
                .list();
        due.forEach(this::remind);
        return due.size();
    }

    private void remind(Due order) {
        List<Long> missing = jdbc.sql("select school_id from search_answer where order_id = :id and answer is null")
                .param("id", order.id())
                .query(Long.class)
                .list();
        jdbc.sql("update search_order set reminded_at = :now where id = :id")
                .param("now", BureauTime.column(clock.instant()))
                .param("id", order.id())
                .update();
        if (!missing.isEmpty()) {
            events.publishEvent(new SearchAsked(order.id(), order.lookFor(), order.until(), true, missing));
        }
    }
}
