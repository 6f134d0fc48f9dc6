package cn.zhenggai.statistics.measure;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps what was counted up to the end of the day before, for those who asked, so that a page of today reads what has changed
 * since. Of cases that a reader sees or not by what their rows tell: what others saw of a past day may change. What was kept
 * stands until somebody writes history: see {@link PastOfFigures}.
 *
 * @param <V> what is counted; the least used are forgotten
 */
public final class Evenings<V> {

    /** What began before midnight is written by then. */
    private static final Duration WRITTEN = Duration.ofHours(1);

    private final Map<Object, V> kept;

    public Evenings(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Up to when things may be kept at a moment. */
    public static CutOff before(CutOff now, Clock clock) {
        return CutOff.of(BureauTime.dayOf(now.moment().minus(WRITTEN)).minusDays(1), clock)
                .orThrow();
    }

    /** What is asked for now by somebody whose figures may be kept, under a name that it has for whoever sees the same cases. */
    public static Optional<Object> asked(Question question, CaseScope.Condition seen) {
        boolean ofRowAlone = !question.filter().sql(new HashMap<>()).contains("select");
        return question.cut().past() || !ofRowAlone
                ? Optional.empty()
                : readers(seen).map(readers -> List.of(readers, question.filter()));
    }

    /** Whose figures may be kept, by a name that others have who see the same cases. */
    public static Optional<Object> readers(CaseScope.Condition seen) {
        return seen.ofRowAlone()
                ? Optional.of(Map.of(
                        seen.sql(),
                        seen.values().entrySet().stream()
                                .filter(value -> seen.sql().contains(":" + value.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                : Optional.empty();
    }

    public Optional<V> of(Object question) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(question));
        }
    }

    /** Counts where nothing is kept; what takes long holds nobody else up. */
    public V of(Object question, Supplier<V> counting) {
        return of(question).orElseGet(() -> keep(question, counting.get()));
    }

    public void forget(Object question) {
        synchronized (kept) {
            kept.remove(question);
        }
    }

    public V keep(Object question, V counted) {
        synchronized (kept) {
            kept.put(question, counted);
        }
        return counted;
    }
}
