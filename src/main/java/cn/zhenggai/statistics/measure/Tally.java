package cn.zhenggai.statistics.measure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many cases there are of each measure in some part of the bureau. */
public record Tally(Map<Measure, Long> counts) {

    public static final Tally NONE = new Tally(Map.of());

    private static final int YUAN = 4;

    public Tally {
        EnumMap<Measure, Long> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, counts.getOrDefault(measure, 0L));
        }
        counts = all;
    }

    public int of(Measure measure) {
        return Math.toIntExact(counts.get(measure));
    }

    /** Yuan in ten thousands (万元), as offices tell them. */
    public static BigDecimal money(long yuan) {
        BigDecimal exact = BigDecimal.valueOf(yuan, YUAN).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    public BigDecimal money(Measure measure) {
        return money(counts.get(measure));
    }

    /** Whether nothing at all is counted. */
    public boolean nothing() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    public int open() {
        return of(Measure.OPEN);
    }

    public int overdue() {
        return of(Measure.OVERDUE);
    }

    public int claimed() {
        return of(Measure.CLAIMED);
    }

    public int major() {
        return of(Measure.MAJOR);
    }

    public int found() {
        return of(Measure.FOUND);
    }

    public int closed() {
        return of(Measure.CLOSED);
    }

    public int terminated() {
        return of(Measure.TERMINATED);
    }

    public int external() {
        return of(Measure.EXTERNAL);
    }

    /** 整改率: what other departments do or have ended is left out of both. */
    public Rate closedRate() {
        return rate(Measure.OURS_CLOSED, Measure.OURS_FOUND);
    }

    /** 申报整改率, never mixed with the one before: what schools say. */
    public Rate claimedRate() {
        return new Rate(of(Measure.OURS_CLOSED) + of(Measure.CLAIMED_FOUND), of(Measure.OURS_FOUND));
    }

    /** 按期整改率, by the approved deadline. */
    public Rate inTimeRate() {
        return rate(Measure.IN_TIME, Measure.DUE);
    }

    /** 一次复查合格率. */
    public Rate firstPassRate() {
        return rate(Measure.PASSED_FIRST, Measure.DECIDED);
    }

    public Rate rate(Measure part, Measure whole) {
        return new Rate(counts.get(part), counts.get(whole));
    }

    public Tally plus(Tally other) {
        Map<Measure, Long> sum = new EnumMap<>(counts);
        other.counts.forEach((measure, count) -> sum.merge(measure, count, Long::sum));
        return new Tally(sum);
    }

    /** From the columns of a {@link Question#grouped} query; what was not asked for is nothing. */
    public static Tally read(ResultSet row, Collection<Measure> measures) throws SQLException {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        for (Measure measure : measures) {
            counts.put(measure, row.getLong(measure.name().toLowerCase() + "_ones"));
        }
        return new Tally(counts);
    }
}
