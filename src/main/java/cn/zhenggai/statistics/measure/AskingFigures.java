package cn.zhenggai.statistics.measure;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.WrittenDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what figures are asked for, from words as they stand in an address: {@code on} the day up to whose end they count,
 * {@code from} and {@code until} of what is counted as found, and each {@link Dimension} by its word, as often as there are
 * keys. What makes no sense is refused at its word.
 */
@Component
public class AskingFigures {

    /** With what the period is compared. */
    public enum Against {
        NOTHING,
        YEAR_BEFORE,
        PERIOD_BEFORE,
        /** {@code from2} and {@code until2}. */
        OTHER
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AskingFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Question now() {
        return Question.of(CutOff.now(clock));
    }

    public Outcome<Question> question(Map<String, List<String>> asked, Actor reader) {
        Outcome<Optional<LocalDate>> on = day(asked, "on");
        Outcome<Optional<LocalDate>> from = day(asked, "from");
        Outcome<Optional<LocalDate>> until = day(asked, "until");
        for (Outcome<Optional<LocalDate>> day : List.of(on, from, until)) {
            if (!day.accepted()) {
                return Outcome.refused(day.refusal());
            }
        }
        return CutOff.of(on.orThrow().orElse(null), clock)
                .then(cut -> Period.of(
                                from.orThrow().orElse(null), until.orThrow().orElse(null), cut)
                        .then(period ->
                                FiguresFilter.of(keys(asked), reader).map(filter -> new Question(cut, period, filter))))
                .unless(this::schoolsToCome);
    }

    /** Of a school that came later there is nothing to be said yet, which is not the same as nothing. */
    private Optional<Refusal> schoolsToCome(Question question) {
        List<Long> schools = question.filter().keys().getOrDefault(Dimension.SCHOOL, Set.of()).stream()
                .filter(key -> !Dimension.NONE.equals(key))
                .map(Long::valueOf)
                .toList();
        if (schools.isEmpty()) {
            return Optional.empty();
        }
        return jdbc
                .sql("select u.name from org_unit u where u.id in (:schools) and u.begun_at > :then order by u.name")
                .param("schools", schools)
                .param("then", BureauTime.column(question.cut().moment()))
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(name -> Refusal.invalid(
                        Dimension.SCHOOL.word(),
                        "unknownThen",
                        name,
                        question.cut().day().toString()));
    }

    /**
     * The same of another period, as it was when just as much time had passed since; nothing when none is asked for.
     * Two periods may overlap.
     */
    public Outcome<Optional<Question>> compared(Map<String, List<String>> asked, Question question) {
        Against against = against(asked);
        Period period = question.period();
        return switch (against) {
            case NOTHING -> Outcome.done(Optional.empty());
            case YEAR_BEFORE ->
                Outcome.done(Optional.of(
                        at(period.yearEarlier(), question.cut().day().minusYears(1), question)));
            case PERIOD_BEFORE -> Outcome.done(Optional.of(shifted(period.before(), question)));
            case OTHER -> other(asked, question);
        };
    }

    public static Against against(Map<String, List<String>> asked) {
        String word = one(asked, "against");
        return Arrays.stream(Against.values())
                .filter(against -> against.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(Against.NOTHING);
    }

    private Outcome<Optional<Question>> other(Map<String, List<String>> asked, Question question) {
        Outcome<Optional<LocalDate>> from = day(asked, "from2");
        Outcome<Optional<LocalDate>> until = day(asked, "until2");
        if (!from.accepted() || !until.accepted()) {
            return Outcome.refused(from.accepted() ? until.refusal() : from.refusal());
        }
        if (from.orThrow().isEmpty() || until.orThrow().isEmpty()) {
            return Outcome.refused(Refusal.invalid(from.orThrow().isEmpty() ? "from2" : "until2", "required"));
        }
        CutOff now = CutOff.now(clock);
        return Period.of(from.orThrow().get(), until.orThrow().get(), now)
                .map(period -> Optional.of(shifted(period, question)))
                .at(Map.of("from", "from2", "until", "until2"));
    }

    /** As many days after its end as the cut-off of the question lies after the end of its own period. */
    private Question shifted(Period period, Question question) {
        long after =
                ChronoUnit.DAYS.between(question.period().last(), question.cut().day());
        return at(period, period.last().plusDays(after), question);
    }

    private Question at(Period period, LocalDate day, Question question) {
        CutOff now = CutOff.now(clock);
        CutOff cut = day.isBefore(now.day()) ? CutOff.of(day, clock).orThrow() : now;
        return new Question(cut, period, question.filter());
    }

    private static Map<Dimension, Collection<String>> keys(Map<String, List<String>> asked) {
        Map<Dimension, Collection<String>> keys = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<String> named = asked.get(dimension.word());
            if (named != null) {
                keys.put(dimension, named);
            }
        }
        return keys;
    }

    private static Outcome<Optional<LocalDate>> day(Map<String, List<String>> asked, String field) {
        String text = one(asked, field);
        if (text == null) {
            return Outcome.done(Optional.empty());
        }
        Optional<LocalDate> day = WrittenDay.day(text);
        return day.isPresent() ? Outcome.done(day) : Outcome.refused(Refusal.invalid(field, "noDayOfFigures", text));
    }

    private static @Nullable String one(Map<String, List<String>> asked, String field) {
        List<String> named = asked.getOrDefault(field, List.of());
        return named.isEmpty() || named.get(0).isBlank() ? null : named.get(0).strip();
    }
}
