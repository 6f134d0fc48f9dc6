package cn.zhenggai.statistics.warning;

import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.EarlyWarning;
import cn.zhenggai.rectification.RectificationRules.Rising;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.Naming;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what rises against its own past among the cases that a reader sees: an item, a place, a school, a township. What schools
 * find themselves makes nothing rise. The rules are those of the decision table {@code early-warning}.
 */
@Component
public class ReadingWarnings {

    /** How far back the past goes. */
    private static final int YEAR = 364;

    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final RectificationRules rules;
    private final Naming naming;

    ReadingWarnings(JdbcClient jdbc, CaseScope scope, RectificationRules rules, Naming naming) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rules = rules;
        this.naming = naming;
    }

    /** What was counted of one thing. */
    private record Count(
            String key, String school, int found, int open, int before, boolean confidential, CaseNumber latest) {}

    /**
     * One statement for each kind of subject, and one for their names.
     *
     * @throws cn.zhenggai.shared.NotFound for whoever has no figures
     */
    @Transactional(readOnly = true)
    public Warnings of(CutOff cut, Actor reader) {
        FiguresScope.of(reader);
        Map<Rising, EarlyWarning> table = new EnumMap<>(Rising.class);
        for (Rising subject : Rising.values()) {
            table.put(subject, rules.earlyWarning(subject));
        }
        int known = daysKnown(cut, reader);
        List<Warning> lines = table.entrySet().stream()
                .flatMap(rule -> risen(rule.getKey(), rule.getValue(), cut, known, reader))
                .sorted(Warning.STEEPEST_FIRST)
                .toList();
        return new Warnings(cut, known, table, lines);
    }

    private Stream<Warning> risen(Rising subject, EarlyWarning rule, CutOff cut, int known, Actor reader) {
        int daysBefore = Math.min(known - rule.days(), YEAR);
        if (daysBefore < rule.days()) {
            return Stream.empty();
        }
        Period now = new Period(cut.day().minusDays(rule.days() - 1L), cut.day());
        Period then = new Period(now.first().minusDays(daysBefore), now.first().minusDays(1));
        List<Count> risen = counts(subject, rule, new Question(cut, now, FiguresFilter.ALL), then, reader).stream()
                .filter(count -> rises(rule, count, daysBefore))
                .toList();
        Map<String, String> names = names(subject, risen);
        return risen.stream().map(count -> {
            FiguresFilter only = only(subject, count);
            return new Warning(
                    subject,
                    name(subject, count, names),
                    rule,
                    count.found(),
                    count.open(),
                    count.before(),
                    daysBefore,
                    count.confidential(),
                    count.latest(),
                    new Question(cut, now, only),
                    new Question(cut, then, only));
        });
    }

    private static boolean rises(EarlyWarning rule, Count count, int daysBefore) {
        return (long) count.found() * WHOLE * daysBefore >= (long) rule.percent() * count.before() * rule.days();
    }

    /** Those of which there were enough in the last days. */
    private List<Count> counts(Rising subject, EarlyWarning rule, Question now, Period then, Actor reader) {
        Question.Rows rows = new Question(
                        now.cut(), new Period(then.first(), now.period().last()), now.filter())
                .rows(scope.spelled(reader));
        Map<String, Object> values = new HashMap<>(rows.values());
        values.put("since", now.period().first());
        values.put("least", rule.least());
        String recent = "case when c.counted_on >= :since then 1 else 0 end";
        boolean place = subject == Rising.PLACE;
        return jdbc.sql("select q.*, k.number from (select " + column(subject) + " k, "
                        + (place ? "c.school_id" : "null") + " school, sum(" + recent
                        + ") found, sum(case when c.counted_on >= :since and "
                        + Measure.OPEN.condition()
                        + " then 1 else 0 end) still, max(case when c.counted_on >= :since and c.confidential"
                        + " then 1 else 0 end) secret, count(*) together, max(case when c.counted_on >= :since"
                        + " then c.id end) latest from case_figures c"
                        + (place ? " join case_card p on p.id = c.id" : "")
                        + " where " + rows.sql() + " and " + Measure.INSPECTED.condition()
                        + " and c.counted_key between :from and :until"
                        + " group by " + column(subject) + (place ? ", c.school_id" : "")
                        + " having sum(" + recent
                        + ") >= :least) q join case_card k on k.id = q.latest where q.k is not null")
                .params(values)
                .query((row, n) -> new Count(
                        row.getString("k"),
                        row.getString("school"),
                        row.getInt("found"),
                        row.getInt("still"),
                        row.getInt("together") - row.getInt("found"),
                        row.getInt("secret") == 1,
                        CaseNumber.of(row.getString("number"))))
                .list();
    }

    /** Since the bureau's first case was counted, up to the cut-off. */
    private int daysKnown(CutOff cut, Actor reader) {
        return jdbc.sql("select min(c.counted_key) from case_figures c where c.until_at = :ever and c.is_open in (0, 1)"
                        + " and c.bureau_id = :bureau")
                .params(cut.values())
                .param("bureau", reader.bureauId())
                .query(LocalDate.class)
                .optional()
                .map(first -> (int) ChronoUnit.DAYS.between(first, cut.day()) + 1)
                .orElse(0);
    }

    private static String column(Rising subject) {
        return switch (subject) {
            case ITEM -> Dimension.ITEM.column();
            case PLACE -> "p.place";
            case SCHOOL -> Dimension.SCHOOL.column();
            case TOWNSHIP -> Dimension.TOWNSHIP.column();
        };
    }

    private static FiguresFilter only(Rising subject, Count count) {
        return switch (subject) {
            case ITEM -> FiguresFilter.ALL.with(Dimension.ITEM, count.key());
            case PLACE ->
                FiguresFilter.ALL.with(Dimension.SCHOOL, count.school()).with(Dimension.PLACE, count.key());
            case SCHOOL -> FiguresFilter.ALL.with(Dimension.SCHOOL, count.key());
            case TOWNSHIP -> FiguresFilter.ALL.with(Dimension.TOWNSHIP, count.key());
        };
    }

    private Map<String, String> names(Rising subject, List<Count> counts) {
        boolean place = subject == Rising.PLACE;
        Set<String> keys = new TreeSet<>(
                counts.stream().map(place ? Count::school : Count::key).toList());
        return naming.names(place ? Dimension.SCHOOL : Dimension.valueOf(subject.name()), keys);
    }

    private static String name(Rising subject, Count count, Map<String, String> names) {
        return subject == Rising.PLACE
                ? names.get(count.school()) + " · " + count.key()
                : names.getOrDefault(count.key(), count.key());
    }
}
