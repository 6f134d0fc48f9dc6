package cn.zhenggai.statistics;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The slow and obvious reading of a case: its log, entry by entry, and what was found. Nothing of what the product keeps for
 * its figures is asked.
 */
record LoggedCase(String number, boolean selfFound, Severity severity, List<Entry> log) {

    private static final Set<String> DAYS =
            Set.of("SIGN_NOTICE", "APPROVE_EXTENSION", "RESUME", "MOVE_DEADLINE", "REGISTER_LISTING");

    /** As the log begins what it tells of money. */
    private static final Pattern AMOUNT = Pattern.compile("^([0-9.]+) 万元 ·.*", Pattern.DOTALL);

    private static final BigDecimal YUAN = BigDecimal.valueOf(10_000);

    record Entry(Instant at, String deed, CaseState from, CaseState to, int round, LocalDate day, String note) {}

    static LoggedCase read(JdbcClient jdbc, String number, boolean selfFound, Severity severity) {
        return new LoggedCase(
                number,
                selfFound,
                severity,
                jdbc.sql("select * from case_log where case_number = :number order by entry_no")
                        .param("number", number)
                        .query((row, n) -> new Entry(
                                BureauTime.givenMoment(row, "happened_at"),
                                row.getString("action"),
                                row.getString("from_state") == null
                                        ? null
                                        : CaseState.valueOf(row.getString("from_state")),
                                CaseState.valueOf(row.getString("to_state")),
                                row.getInt("round_no"),
                                BureauTime.day(row, "date_after"),
                                row.getString("note")))
                        .list());
    }

    /** What it adds to each measure. */
    Map<Measure, Long> counted(Period period, CutOff cut) {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        List<Entry> known =
                log.stream().filter(entry -> !entry.at().isAfter(cut.moment())).toList();
        if (known.isEmpty()) {
            return counts;
        }
        new Counting(known, period, cut, counts).count();
        return counts;
    }

    /** From the order to the report that passed, in tenths of days; null unless it counts in the mean. */
    Long took(Period period, CutOff cut) {
        if (counted(period, cut).getOrDefault(Measure.TIMED, 0L) == 0) {
            return null;
        }
        Instant issued = log.stream()
                .filter(entry -> entry.deed().equals("SIGN_NOTICE"))
                .findFirst()
                .orElseThrow()
                .at();
        Instant report = log.stream()
                .filter(entry ->
                        !entry.at().isAfter(cut.moment()) && entry.deed().equals("SIGN_REPORT"))
                .map(Entry::at)
                .reduce((before, after) -> after)
                .orElseThrow();
        return Math.round(Duration.between(issued, report).toSeconds() / 8640.0);
    }

    private final class Counting {

        private final List<Entry> known;
        private final Period period;
        private final CutOff cut;
        private final Map<Measure, Long> counts;
        private final CaseState state;

        Counting(List<Entry> known, Period period, CutOff cut, Map<Measure, Long> counts) {
            this.known = known;
            this.period = period;
            this.cut = cut;
            this.counts = counts;
            state = last().to();
        }

        void count() {
            Instant issued = first("SIGN_NOTICE", "ISSUE_INSIDE");
            if (issued == null && selfFound) {
                issued = known.get(0).at();
            }
            boolean onTheSpot = state == CaseState.FIXED_ON_SITE;
            if (state == CaseState.WITHDRAWN || state == CaseState.MERGED || issued == null && !onTheSpot) {
                return;
            }
            add(Measure.OPEN, state.served());
            add(Measure.MAJOR, state.served() && severity == Severity.MAJOR);
            add(Measure.CLAIMED, state.claimed());
            add(Measure.WITH_SCHOOL, state.withSchool());
            boolean late = !selfFound && state.withSchool() && cut.moment().isAfter(BureauTime.endOf(deadline()));
            add(Measure.OVERDUE, late);
            add(Measure.OVERDUE_INSPECTED, late);
            add(Measure.OVERDUE_INSPECTED_MAJOR, late && severity == Severity.MAJOR);
            LocalDate found = BureauTime.dayOf(issued == null ? known.get(0).at() : issued);
            if (!found.isBefore(period.first()) && !found.isAfter(period.last())) {
                ofPeriod(issued, onTheSpot);
            }
        }

        private void ofPeriod(Instant issued, boolean onTheSpot) {
            boolean closed = state == CaseState.CLOSED || onTheSpot;
            add(Measure.FOUND, true);
            add(Measure.CLOSED, closed);
            add(Measure.OURS_FOUND, true);
            add(Measure.OURS_CLOSED, closed);
            add(Measure.FIXED, onTheSpot);
            add(Measure.SELF_FOUND, selfFound);
            add(Measure.INSPECTED, !selfFound);
            add(Measure.CLAIMED_FOUND, state.claimed());
            add(Measure.SUSPENDED, state == CaseState.PAUSED);
            add(Measure.EXTENDED, known.stream().anyMatch(entry -> entry.deed().equals("APPROVE_EXTENSION")));
            counts.merge(Measure.FUNDS_ALLOTTED, yuan("ALLOT_FUNDS") - yuan("TAKE_BACK_FUNDS"), Long::sum);
            add(Measure.MAJOR_FOUND, severity == Severity.MAJOR);
            add(Measure.MAJOR_CLOSED, severity == Severity.MAJOR && closed);
            add(Measure.MAJOR_PLANNED, severity == Severity.MAJOR && approved());
            if (!selfFound) {
                rounds();
                inTime(closed, onTheSpot);
                if (state == CaseState.CLOSED) {
                    add(Measure.TIMED, true);
                    long seconds = Duration.between(issued, closedAt()).toSeconds();
                    counts.merge(Measure.TENTHS_TO_CLOSURE, Math.round(seconds / 8640.0), Long::sum);
                }
            }
        }

        /** A round whose closure was returned is looked at anew. */
        private void rounds() {
            long decided = known.stream().filter(this::decides).count();
            long passed = known.stream()
                    .filter(this::decides)
                    .filter(entry -> !entry.deed().equals("REJECT"))
                    .count();
            counts.merge(Measure.ROUNDS_DECIDED, decided, Long::sum);
            counts.merge(Measure.ROUNDS_PASSED, passed, Long::sum);
            counts.merge(Measure.ROUNDS_FAILED, state == CaseState.PAUSED ? 0 : decided - passed, Long::sum);
            Boolean first = known.stream()
                    .filter(entry -> entry.round() == 1 || entry.deed().equals("REJECT") && entry.round() == 2)
                    .filter(this::decides)
                    .map(entry -> !entry.deed().equals("REJECT"))
                    .findFirst()
                    .orElse(null);
            add(Measure.DECIDED, first != null);
            add(Measure.PASSED_FIRST, Boolean.TRUE.equals(first));
        }

        private boolean decides(Entry entry) {
            boolean verdict = entry.deed().equals("PASS") && entry.to() != CaseState.VERIFYING
                    || entry.deed().equals("REJECT") && entry.to() != CaseState.VERIFYING;
            return verdict
                    && known.stream()
                            .filter(later ->
                                    later.at().isAfter(entry.at()) || known.indexOf(later) > known.indexOf(entry))
                            .noneMatch(
                                    later -> later.deed().equals("RETURN_CLOSURE") && later.round() == decided(entry));
        }

        /** Whoever rejects writes it down as the next one. */
        private int decided(Entry entry) {
            return entry.deed().equals("REJECT") ? entry.round() - 1 : entry.round();
        }

        /** Money may come afterwards. */
        private Instant closedAt() {
            return known.stream()
                    .filter(entry -> entry.to() == CaseState.CLOSED && entry.from() != CaseState.CLOSED)
                    .map(Entry::at)
                    .reduce((before, after) -> after)
                    .orElseThrow();
        }

        private void inTime(boolean closed, boolean onTheSpot) {
            LocalDate over = cut.past() ? cut.day() : cut.day().minusDays(1);
            boolean waits = state.withSchool() || state.claimed();
            boolean due = closed || waits && !deadline().isAfter(over);
            add(Measure.DUE, due);
            Instant report = last("SIGN_REPORT");
            boolean counts = due && !onTheSpot && (closed || state.claimed());
            boolean intime =
                    counts && !BureauTime.dayOf(Objects.requireNonNull(report)).isAfter(deadline());
            boolean first = counts && !BureauTime.dayOf(report).isAfter(original());
            add(Measure.IN_TIME, due && onTheSpot || intime);
            add(Measure.IN_ORIGINAL_TIME, due && onTheSpot || first);
            add(Measure.PROVISIONAL, intime && state.claimed());
            add(Measure.DONE_LATE, counts && !intime);
        }

        private long yuan(String deed) {
            return known.stream()
                    .filter(entry -> entry.deed().equals(deed))
                    .map(entry -> AMOUNT.matcher(entry.note()))
                    .filter(Matcher::matches)
                    .map(told -> new BigDecimal(told.group(1)).multiply(YUAN))
                    .mapToLong(BigDecimal::longValueExact)
                    .sum();
        }

        private boolean approved() {
            return known.stream().anyMatch(entry -> entry.deed().equals("APPROVE_PLAN"));
        }

        private LocalDate deadline() {
            return known.stream()
                    .filter(entry -> DAYS.contains(entry.deed()) && entry.day() != null)
                    .map(Entry::day)
                    .reduce((before, after) -> after)
                    .orElse(LocalDate.MAX.minusYears(1));
        }

        private LocalDate original() {
            return known.stream()
                    .filter(entry -> entry.deed().equals("SIGN_NOTICE"))
                    .map(Entry::day)
                    .findFirst()
                    .orElseThrow();
        }

        private Instant first(String... deeds) {
            return known.stream()
                    .filter(entry -> Set.of(deeds).contains(entry.deed()))
                    .map(Entry::at)
                    .findFirst()
                    .orElse(null);
        }

        private Instant last(String deed) {
            return known.stream()
                    .filter(entry -> entry.deed().equals(deed))
                    .map(Entry::at)
                    .reduce((before, after) -> after)
                    .orElse(null);
        }

        private Entry last() {
            return known.get(known.size() - 1);
        }

        private void add(Measure measure, boolean holds) {
            counts.merge(measure, holds ? 1L : 0L, Long::sum);
        }
    }
}
