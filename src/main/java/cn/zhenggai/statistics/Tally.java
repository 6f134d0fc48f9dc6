package cn.zhenggai.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** How many cases there are of each measure in some part of the bureau. */
public record Tally(Map<Measure, Integer> counts) {

    static final Tally NONE = new Tally(Map.of());

    public Tally {
        EnumMap<Measure, Integer> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, counts.getOrDefault(measure, 0));
        }
        counts = all;
    }

    public int of(Measure measure) {
        return counts.get(measure);
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
        return new Rate(closed() - of(Measure.EXTERNAL_CLOSED), found() - of(Measure.EXTERNAL_FOUND));
    }

    /** 申报整改率, never mixed with the one before: what schools say. */
    public Rate claimedRate() {
        return new Rate(
                closed() - of(Measure.EXTERNAL_CLOSED) + of(Measure.CLAIMED_FOUND),
                found() - of(Measure.EXTERNAL_FOUND));
    }

    /** 按期整改率, by the approved deadline. */
    public Rate inTimeRate() {
        return new Rate(of(Measure.IN_TIME), of(Measure.DUE));
    }

    /** 一次复查合格率. */
    public Rate firstPassRate() {
        return new Rate(of(Measure.PASSED_FIRST), of(Measure.DECIDED));
    }

    Tally plus(Tally other) {
        Map<Measure, Integer> sum = new EnumMap<>(counts);
        other.counts.forEach((measure, count) -> sum.merge(measure, count, Integer::sum));
        return new Tally(sum);
    }

    static Tally read(ResultSet row) throws SQLException {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, row.getInt(measure.name().toLowerCase() + "_ones"));
        }
        return new Tally(counts);
    }
}
