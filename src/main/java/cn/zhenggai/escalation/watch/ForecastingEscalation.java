package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Selection;
import cn.zhenggai.escalation.ladder.Selections;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the watch would do at another moment if nothing else happened until then. Changes nothing. */
@Service
public class ForecastingEscalation {

    private static final int MOMENTS = 50;
    private static final String COUNTED_FROM =
            "case when c.taken_over_on > c.deadline then c.taken_over_on else c.deadline end";

    private final JdbcClient jdbc;
    private final LadderRules rules;
    private final Selections selections;
    private final DueDays days;
    private final PassingOn passing;
    private final Clock clock;

    ForecastingEscalation(
            JdbcClient jdbc, LadderRules rules, Selections selections, DueDays days, PassingOn passing, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.selections = selections;
        this.days = days;
        this.passing = passing;
        this.clock = clock;
    }

    /** How many steps of one rung would be taken, drafted or proposed; never none. */
    public record Expected(Ladder ladder, String rung, int level, StepKind kind, int count) {

        /** The same rung, of cases that climb the ladder of another day. */
        Expected and(Expected other) {
            return new Expected(ladder, rung, level, kind, count + other.count);
        }
    }

    /** In the order of the table. Of what a decision holds up only the decision itself is expected. */
    @Transactional(readOnly = true)
    public List<Expected> at(Instant moment) {
        Occasion occasion = Occasion.at(moment);
        return List.copyOf(rules.inForce().stream()
                .flatMap(current -> current.rungs().stream().map(rung -> expected(current, rung, occasion)))
                .filter(expected -> expected.count() > 0)
                .collect(Collectors.toMap(
                        expected -> expected.ladder() + expected.rung() + expected.kind(),
                        Function.identity(),
                        Expected::and,
                        LinkedHashMap::new))
                .values());
    }

    /** The next moment at which the watch finds something to do: now, if that is so already. Empty if nothing is ahead. */
    @Transactional(readOnly = true)
    public Optional<Instant> next() {
        Instant now = clock.instant();
        Occasion occasion = Occasion.at(now);
        List<Instant> moments = new ArrayList<>(List.of(now));
        rules.inForce().forEach(current -> current.rungs()
                .forEach(rung -> moment(current, rung, occasion).ifPresent(moments::add)));
        moments.addAll(mornings(occasion));
        return moments.stream()
                .filter(moment -> !moment.isBefore(now))
                .sorted()
                .distinct()
                .limit(MOMENTS)
                .filter(moment -> !at(moment).isEmpty() || passedOn(moment) > 0)
                .findFirst();
    }

    private Expected expected(LadderRules.Rules current, Rung rung, Occasion occasion) {
        int due = count(selections.foreseen(current, rung, occasion));
        int failed = rung.failures() == 0 ? 0 : count(selections.failed(current, rung, occasion));
        return new Expected(rung.ladder(), rung.rung(), rung.level(), rung.kind(), Math.max(due, failed));
    }

    private int count(Selection selection) {
        return jdbc.sql("select count(*) from " + selection.from() + " where " + selection.where())
                .params(selection.values())
                .query(Integer.class)
                .single();
    }

    /** When the rung is due for the first of those for which it is not yet. */
    private Optional<Instant> moment(LadderRules.Rules current, Rung rung, Occasion occasion) {
        Selection later = selections.later(current, rung, occasion);
        String column = rung.inHours() ? "c.deadline_at" : rung.ladder().ofSteps() ? later.deadline() : COUNTED_FROM;
        var first = jdbc.sql("select min(" + column + ") from " + later.from() + " where " + later.where())
                .params(later.values());
        return rung.inHours()
                ? first.query(LocalDateTime.class).optional().map(at -> BureauTime.moment(at)
                        .plus(Duration.ofHours(rung.amount())))
                : first.query(LocalDate.class).optional().map(day -> days.dueAt(rung, day));
    }

    /** Those on which a grace, a hold or the time to confirm is over. */
    private List<Instant> mornings(Occasion occasion) {
        return Stream.of(
                        "select min(grace_until) from case_clock where running = 1 and grace_until >= :day",
                        "select min(held_until) from escalation_hold where held_until >= :day",
                        "select min(decide_by) from escalation where state = 'DRAFTED' and decide_by >= :day")
                .flatMap(sql -> jdbc.sql(sql).param("day", occasion.day()).query(LocalDate.class).optional().stream())
                .flatMap(day -> Stream.of(day.plusDays(1), days.nextWorkday(day)))
                .map(Occasion::morningOf)
                .toList();
    }

    private int passedOn(Instant moment) {
        return jdbc.sql("select count(*) from escalation e join case_clock c on c.id = e.case_id where "
                        + PassingOn.UNCONFIRMED)
                .param("day", Occasion.at(moment).day())
                .param("moving", passing.moving(Occasion.at(moment).day()))
                .query(Integer.class)
                .single();
    }
}
