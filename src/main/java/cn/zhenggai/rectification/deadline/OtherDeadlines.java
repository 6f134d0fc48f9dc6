package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Schooling;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when orders would run under another table of limits, or with other days off. What a stop gave back is counted in
 * the same way, and what somebody wrote, granted or moved stays as it is.
 */
@Component
public class OtherDeadlines {

    private final RectificationRules rules;
    private final Deadlines deadlines;
    private final Schooling schooling;
    private final HazardCatalogue catalogue;
    private final JdbcClient jdbc;

    OtherDeadlines(
            RectificationRules rules,
            Deadlines deadlines,
            Schooling schooling,
            HazardCatalogue catalogue,
            JdbcClient jdbc) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.schooling = schooling;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /** @param moment when a limit of hours ends; null for a day */
    public record End(LocalDate day, @Nullable Instant moment) {}

    /** What would be another day, by the day that it was; {@code counted} when a rule gave the date at all. */
    public record Ends(boolean counted, Map<LocalDate, End> others) {}

    private record Order(long id, String item, Severity severity, LocalDate served, Instant issuedAt) {}

    /** How ends are counted. */
    private record Counting(
            RectificationRules.@Nullable Limits table, ProposingDeadline proposing, RestoringTime restoring) {}

    /** Under another table. */
    public Map<Long, Ends> under(RectificationRules.Limits table, Collection<Long> cases) {
        return ends(cases, counting(table, deadlines, schooling));
    }

    /** With other days off. */
    public Map<Long, Ends> with(Deadlines otherDays, Schooling otherTerms, Collection<Long> cases) {
        return ends(cases, counting(null, otherDays, otherTerms));
    }

    private Counting counting(RectificationRules.@Nullable Limits table, Deadlines days, Schooling terms) {
        return new Counting(table, new ProposingDeadline(rules, days, terms), new RestoringTime(days));
    }

    private Map<Long, Ends> ends(Collection<Long> cases, Counting then) {
        Counting now = counting(null, deadlines, schooling);
        Map<Long, List<RestoringTime.Stop>> stops = stops(cases);
        Map<Long, Ends> ends = new HashMap<>();
        orders(cases)
                .forEach(order ->
                        ends.put(order.id(), ends(order, stops.getOrDefault(order.id(), List.of()), now, then)));
        return ends;
    }

    private Ends ends(Order order, List<RestoringTime.Stop> stops, Counting now, Counting then) {
        Optional<CountedDay> was =
                counted(order, now).filter(day -> day.deadline().equals(order.served()));
        Map<LocalDate, End> others = new HashMap<>();
        if (was.isPresent()) {
            End before = end(order, was.get());
            End after = end(order, counted(order, then).orElseThrow());
            Limit.Unit unit = counted(order, then).orElseThrow().limit().unit();
            put(others, before, after);
            for (RestoringTime.Stop stop : stops) {
                before = later(before, was.get().limit().unit(), stop, now.restoring());
                after = later(after, unit, stop, then.restoring());
                put(others, before, after);
            }
        }
        return new Ends(was.isPresent(), others);
    }

    private static void put(Map<LocalDate, End> others, End before, End after) {
        if (!before.equals(after)) {
            others.put(before.day(), after);
        }
    }

    private static End later(End end, Limit.Unit unit, RestoringTime.Stop stop, RestoringTime restoring) {
        if (end.moment() == null) {
            return new End(restoring.later(end.day(), unit, stop), null);
        }
        Instant moment = end.moment().plus(Duration.between(stop.from(), stop.until()));
        return new End(BureauTime.dayOf(moment), moment);
    }

    private static End end(Order order, CountedDay day) {
        return new End(
                day.deadline(), day.hours() == null ? null : order.issuedAt().plus(day.hours()));
    }

    private Optional<CountedDay> counted(Order order, Counting how) {
        LocalDate day = BureauTime.dayOf(order.issuedAt());
        Optional<HazardItem> item = catalogue.item(order.item(), day);
        return item.map(known -> how.table() == null
                ? how.proposing().proposal(known, order.severity(), day)
                : how.proposing().under(how.table(), known, order.severity(), day));
    }

    private List<Order> orders(Collection<Long> cases) {
        return cases.isEmpty()
                ? List.of()
                : jdbc.sql("select c.id, c.item_code, c.severity, c.original_deadline, c.issued_at"
                                + " from rectification_case c where c.id in (:cases) and c.issued_at is not null")
                        .param("cases", cases)
                        .query((row, n) -> new Order(
                                row.getLong("id"),
                                row.getString("item_code"),
                                Severity.valueOf(row.getString("severity")),
                                BureauTime.day(row, "original_deadline"),
                                BureauTime.moment(row, "issued_at")))
                        .list();
    }

    /** Index uk_case_pause. */
    private Map<Long, List<RestoringTime.Stop>> stops(Collection<Long> cases) {
        Map<Long, List<RestoringTime.Stop>> stops = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select p.case_id, p.paused_at, p.resumed_at from case_pause p where p.case_id in (:cases)"
                            + " and p.resumed_at is not null order by p.case_id, p.pause_no")
                    .param("cases", cases)
                    .query(row -> {
                        stops.computeIfAbsent(row.getLong("case_id"), none -> new ArrayList<>())
                                .add(new RestoringTime.Stop(
                                        BureauTime.moment(row, "paused_at"), BureauTime.moment(row, "resumed_at")));
                    });
        }
        return stops;
    }
}
