package cn.zhenggai.rectification.search;

import cn.zhenggai.organisation.school.FindingPeople;
import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.text.Typed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns what somebody typed into a condition over {@code rectification_case c}, the same for every list. The rarest part
 * of it leads to its cases by an index, and the rest is asked of those; what is in very many cases is asked of each case
 * of the list in its order, where the first page is soon full.
 */
@Component
public class CaseSearch {

    /** So many cases are looked at one by one. */
    private static final int LOOKED_AT = 5000;
    /** So many are named in the condition. */
    private static final int NAMED = 900;

    private static final int TELLING_SCHOOLS = 40;

    private final JdbcClient jdbc;
    private final FindingSchools schools;
    private final FindingPeople people;
    private final Clock clock;

    CaseSearch(JdbcClient jdbc, FindingSchools schools, FindingPeople people, Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.people = people;
        this.clock = clock;
    }

    /** A condition; who may see what is asked beside it. */
    public record Condition(String sql, Map<String, Object> values) {

        private static final Condition NOTHING = new Condition("1 = 0", Map.of());

        /** The same for rows that are of a case. @param column of theirs that holds the case's id */
        public Condition of(String column) {
            return new Condition(column + " in (select c.id from rectification_case c where " + sql + ")", values);
        }
    }

    /** Cases that every word fits. Costs five statements at most. */
    public Condition of(String text, Actor reader) {
        List<Sense> senses = senses(Typed.of(text), reader);
        if (senses.isEmpty()) {
            return Condition.NOTHING;
        }
        String fits = senses.stream().map(Sense::fits).collect(Collectors.joining(" and "));
        Map<String, Object> values = new HashMap<>();
        senses.forEach(sense -> values.putAll(sense.values()));
        return shortest(senses, reader)
                .map(way -> along(way, fits, values))
                .orElseGet(() -> new Condition(fits, values));
    }

    /** Few cases are named; of more it is said how they are come by. */
    private Condition along(Way way, String fits, Map<String, Object> words) {
        Map<String, Object> values = new HashMap<>(words);
        values.putAll(way.values());
        List<Long> found = jdbc.sql("select c.id from (" + way.all()
                        + ") d join rectification_case c on c.id = d.id where " + fits + " limit " + (NAMED + 1))
                .params(values)
                .query(Long.class)
                .list();
        if (found.isEmpty()) {
            return Condition.NOTHING;
        }
        return found.size() <= NAMED
                ? new Condition("c.id in (:wFound)", Map.of("wFound", found))
                : new Condition("c.id in (select d.id from (" + way.all() + ") d) and " + fits, values);
    }

    /** Cases of which the text is the number, also that of a notice they are on; empty for what is no number. */
    public Optional<Condition> numbered(String text) {
        Typed typed = Typed.of(text);
        String whole = typed.plain();
        Sense sense = new Sense(
                0, new Typed.Word(whole, ""), List.of(), false, List.of(), numbers(whole), TypedNumber.ofNotice(whole));
        return sense.isNumber().map(sql -> new Condition(sql, sense.values()));
    }

    /** A number that was typed with blanks in it, and not a number beside other words. */
    private boolean isNumber(String plain) {
        return numbered(plain)
                .filter(number -> !jdbc.sql("select c.id from rectification_case c where " + number.sql() + " limit 1")
                        .params(number.values())
                        .query(Long.class)
                        .list()
                        .isEmpty())
                .isPresent();
    }

    private List<Sense> senses(Typed typed, Actor reader) {
        if (typed.words().size() > 1 && isNumber(typed.plain())) {
            String folded = typed.words().stream().map(Typed.Word::folded).collect(Collectors.joining());
            return List.of(sense(0, new Typed.Word(typed.plain(), folded), reader));
        }
        return IntStream.range(0, typed.words().size())
                .mapToObj(place -> sense(place, typed.words().get(place), reader))
                .toList();
    }

    private Sense sense(int place, Typed.Word word, Actor reader) {
        List<Long> meant = word.folded().codePointCount(0, word.folded().length()) < 2
                ? List.of()
                : schools.meantBy(word, reader, TELLING_SCHOOLS + 1);
        boolean many = meant.size() > TELLING_SCHOOLS;
        return new Sense(
                place,
                word,
                many ? List.of() : meant,
                many,
                people.named(word, reader),
                numbers(word.plain()),
                TypedNumber.ofNotice(word.plain()));
    }

    private List<String> numbers(String plain) {
        return TypedNumber.ofCase(plain, BureauTime.today(clock).getYear());
    }

    /** The way with the fewest cases, counted no further than they would be looked at; empty when all have more. */
    private Optional<Way> shortest(List<Sense> senses, Actor reader) {
        List<Way> ways = new ArrayList<>();
        OwnCases.of(reader).ifPresent(ways::add);
        senses.stream().filter(sense -> !sense.manySchools()).forEach(sense -> sense.pairs()
                .forEach((pair, term) -> ways.add(way(sense, pair, term))));
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        ways.forEach(way -> values.putAll(way.values()));
        return jdbc
                .sql(IntStream.range(0, ways.size())
                        .mapToObj(place -> ways.get(place).counted(place, LOOKED_AT + 1))
                        .collect(Collectors.joining(" union all ")))
                .params(values)
                .query((row, n) -> new Counted(ways.get(row.getInt("place")), row.getInt("cases")))
                .list()
                .stream()
                .filter(counted -> counted.cases() <= LOOKED_AT)
                .min(Comparator.comparingInt(Counted::cases))
                .map(Counted::way);
    }

    private record Counted(Way way, int cases) {}

    private static Way way(Sense sense, String pair, Object term) {
        Map<String, Object> values = new HashMap<>(sense.values());
        values.put(pair, term);
        return new Way(sense.ways(pair), values);
    }
}
