package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Schools of a period in their order: those with a place, those that nobody has looked at, those with a veto.
 *
 * @param edition the weights that count: those in force on the last day of the period
 * @param lines those that the reader sees
 * @param ranked how many have a place, seen or not
 * @param unseen how many nobody has looked at
 * @param vetoed how many have a veto
 * @param schools all of the bureau, whatever the question means
 */
public record Ranking(
        Question question,
        Edition edition,
        List<Standing> lines,
        int ranked,
        int unseen,
        int vetoed,
        List<SchoolCounts> schools) {

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::state)
            .thenComparing(Standing::points, Comparator.reverseOrder())
            .thenComparing(line -> line.school().code());

    /** Of the schools that the question means; the reader sees some of them. */
    static Ranking of(
            Question question,
            Edition edition,
            Weights weights,
            List<SchoolCounts> schools,
            List<Veto> vetoes,
            Predicate<SchoolCounts> seen) {
        List<Standing> all = placed(standings(question, weights, schools, vetoes, question.filter()));
        return new Ranking(
                question,
                edition,
                all.stream().filter(line -> seen.test(line.school())).toList(),
                count(all, Standing.State.RANKED),
                count(all, Standing.State.UNSEEN),
                count(all, Standing.State.VETOED),
                schools);
    }

    private static List<Standing> standings(
            Question question, Weights weights, List<SchoolCounts> schools, List<Veto> vetoes, FiguresFilter filter) {
        return schools.stream()
                .filter(school -> school.meant(filter))
                .map(school -> Standing.of(
                        school,
                        weights,
                        vetoes.stream()
                                .filter(veto -> veto.schoolId() == school.id())
                                .filter(veto -> veto.stood(question.cut().moment()))
                                .filter(veto -> veto.covers(question.period().last()))
                                .toList()))
                .sorted(ORDER)
                .toList();
    }

    private static List<Standing> placed(List<Standing> sorted) {
        List<Standing> placed = new ArrayList<>();
        for (Standing line : sorted) {
            Standing before = placed.isEmpty() ? null : placed.get(placed.size() - 1);
            boolean shared = before != null && before.points().compareTo(line.points()) == 0;
            placed.add(!line.ranked() ? line : line.at(shared ? before.place() : (Integer) (placed.size() + 1)));
        }
        return placed;
    }

    private static int count(List<Standing> all, Standing.State state) {
        return (int) all.stream().filter(line -> line.state() == state).count();
    }

    /** Those with a place, and those with a veto behind them. */
    public List<Standing> seen() {
        return lines.stream()
                .filter(line -> line.state() != Standing.State.UNSEEN)
                .toList();
    }

    public List<Standing> notSeen() {
        return lines.stream()
                .filter(line -> line.state() == Standing.State.UNSEEN)
                .toList();
    }

    /** Names of townships that have schools, by id. */
    public Map<String, String> townships() {
        Map<String, String> names = new TreeMap<>();
        schools.stream()
                .filter(school -> school.townshipId() != null)
                .forEach(school -> names.put(String.valueOf(school.townshipId()), school.township()));
        return names;
    }

    public Set<String> kinds() {
        return schools.stream()
                .map(SchoolCounts::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<Standing> of(String code) {
        return lines.stream().filter(line -> line.school().code().equals(code)).findFirst();
    }
}
