package cn.zhenggai.rectification.proof;

import cn.zhenggai.rectification.anchor.ProvingDays;
import cn.zhenggai.rectification.log.LogKeys;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Proof;
import cn.zhenggai.task.CaseLocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Proves that the log is what was written: recomputes every hash, follows every chain to the end that the case itself
 * remembers, looks for numbers of a year that are gone, and holds the evidence against what was signed for. People work on meanwhile: what looks wrong is looked at again
 * with its case held still before it is told.
 */
@Service
@Order(1)
public class VerifyingLog implements Proof {

    private final JdbcClient jdbc;
    private final CaseTrails trails;
    private final ProvingEvidence evidence;
    private final CaseLocks locks;
    private final ProvingDays days;
    private final LogKeys keys;

    VerifyingLog(
            JdbcClient jdbc,
            CaseTrails trails,
            ProvingEvidence evidence,
            CaseLocks locks,
            ProvingDays days,
            LogKeys keys) {
        this.jdbc = jdbc;
        this.trails = trails;
        this.evidence = evidence;
        this.locks = locks;
        this.days = days;
        this.keys = keys;
    }

    /** @param faults empty when nothing was touched */
    public record Verdict(int cases, int entries, int days, List<LogFault> faults) {}

    /** Numbers are read before the cases: whoever had one by then has a row by now. */
    public Verdict verify() {
        List<String> given = givenNumbers();
        Set<String> found = new HashSet<>();
        List<LogFault> faults = new ArrayList<>();
        int entries = 0;
        List<CaseTrail> page = trails.after(0);
        while (!page.isEmpty()) {
            for (CaseTrail trail : page) {
                found.add(trail.number());
                entries += trail.entries().size();
                faults.addAll(surely(trail));
                faults.addAll(evidence.damagedFiles(trail));
            }
            page = trails.after(page.get(page.size() - 1).id());
        }
        given.stream()
                .filter(number -> !found.contains(number))
                .forEach(number -> faults.add(new LogFault(number, 0, LogFault.Kind.CASE_MISSING)));
        ProvingDays.Proven proven = surely();
        faults.addAll(told(proven));
        return new Verdict(
                found.size(), entries, proven.days(), faults.stream().distinct().toList());
    }

    /** A day that was just being closed is whole at a second look. */
    private ProvingDays.Proven surely() {
        ProvingDays.Proven seen = days.prove();
        return seen.faults().isEmpty() && seen.lost().isEmpty() ? seen : days.prove();
    }

    private static List<LogFault> told(ProvingDays.Proven days) {
        Stream<LogFault> ofDays = days.faults().stream()
                .map(fault -> new LogFault(
                        fault.day().toString(),
                        0,
                        switch (fault.wrong()) {
                            case CHANGED -> LogFault.Kind.DAY_CHANGED;
                            case MISSING -> LogFault.Kind.DAY_MISSING;
                            case NOT_ANCHORED -> LogFault.Kind.DAY_NOT_ANCHORED;
                        }));
        Stream<LogFault> ofCases = days.lost().stream()
                .map(end -> end.caseGone()
                        ? new LogFault(end.number(), 0, LogFault.Kind.CASE_MISSING)
                        : new LogFault(end.number(), end.entryNo(), LogFault.Kind.CHANGED));
        return Stream.concat(ofCases, ofDays).toList();
    }

    @Override
    public Proven prove() {
        Verdict verdict = verify();
        return new Proven(
                "log: %d cases, %d entries, %d days closed"
                        .formatted(verdict.cases(), verdict.entries(), verdict.days()),
                verdict.faults().stream().map(LogFault::line).toList());
    }

    private List<LogFault> surely(CaseTrail trail) {
        List<LogFault> seen = faults(trail);
        Optional<CaseNumber> number = CaseNumber.parse(trail.number());
        return seen.isEmpty() || number.isEmpty()
                ? seen
                : locks.holding(number.get(), () -> trails.of(trail.id()).stream()
                        .flatMap(again -> faults(again).stream())
                        .toList());
    }

    private List<LogFault> faults(CaseTrail trail) {
        List<LogFault> faults = new ArrayList<>(trail.faults(keys));
        faults.addAll(evidence.brokenSeals(trail));
        return faults;
    }

    private List<String> givenNumbers() {
        return jdbc
                .sql("select counted_year, last_number from case_counter")
                .query((row, n) -> numbers(row.getInt("counted_year"), row.getInt("last_number")))
                .list()
                .stream()
                .flatMap(year -> year)
                .toList();
    }

    private static Stream<String> numbers(int year, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(running -> CaseNumber.of(year, running).value());
    }
}
