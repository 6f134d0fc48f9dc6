package cn.zhenggai.statistics.measure;

import cn.zhenggai.shared.BureauTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rows of {@code case_figures c} that are counted, in portions that have no row in common, each to be found where its rows
 * lie.
 *
 * @param values what the portions name beyond {@link CutOff#values}
 */
public record Held(List<Portion> portions, Map<String, Object> values) {

    /** Open or not is said although it excludes nothing: the rows lie in the order of these columns. */
    static final String NOW = "c.until_at = :ever and c.is_open in (0, 1)";

    private static final String OPEN_NOW = "c.until_at = :ever and c.is_open = 1";
    private static final String ENDED_NOW = "c.until_at = :ever and c.is_open = 0";
    private static final String BEGUN = " and c.from_at <= :now";
    private static final String NO_MORE = "c.until_at > :now and c.until_at < :ever" + BEGUN;

    /** @param off whether its rows are taken off instead of added */
    public record Portion(String rows, boolean off) {

        static Portion of(String rows) {
            return new Portion(rows, false);
        }

        public Portion and(String condition) {
            return new Portion(rows + " and " + condition, off);
        }

        /** Plus or minus one for each row. */
        public String sign() {
            return off ? "-" : "";
        }
    }

    /** What held then. What holds now lies together; what has ended since a day that is over lies behind that day. */
    public static Held at(CutOff cut) {
        return cut.past()
                ? new Held(List.of(Portion.of(NOW + BEGUN), Portion.of(NO_MORE)), Map.of())
                : new Held(List.of(Portion.of(NOW)), Map.of());
    }

    /** The same of cases that had ended by a day that is over: this never changes any more. */
    public static Held ended(CutOff cut) {
        return new Held(List.of(Portion.of(ENDED_NOW + BEGUN), Portion.of(NO_MORE + " and c.is_open = 0")), Map.of());
    }

    /** What has to be added to those that had ended by a day that is over to have what holds now. */
    public static Held since(CutOff settled) {
        Held changed = changed(settled, " and c.is_open = 0");
        return new Held(
                Stream.concat(Stream.of(Portion.of(OPEN_NOW)), changed.portions().stream())
                        .toList(),
                changed.values());
    }

    /** What has to be added to those that held at the end of a day that is over, open ones and others. */
    public static Held changed(CutOff settled) {
        return changed(settled, " and c.is_open in (0, 1)");
    }

    private static Held changed(CutOff settled, String which) {
        return new Held(
                List.of(
                        Portion.of("c.until_at = :ever and c.from_at > :settled" + which),
                        new Portion(
                                "c.until_at > :settled and c.until_at < :ever and c.from_at <= :settled" + which,
                                true)),
                Map.of("settled", Objects.requireNonNull(BureauTime.column(settled.moment()))));
    }
}
