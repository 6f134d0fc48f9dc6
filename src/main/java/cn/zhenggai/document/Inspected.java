package cn.zhenggai.document;

import cn.zhenggai.document.OpinionLine.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Adds up the lines of a re-inspection opinion. There is at least one. */
record Inspected(List<OpinionLine> lines) {

    LocalDate first() {
        return days().min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate last() {
        return days().max(LocalDate::compareTo).orElseThrow();
    }

    int times() {
        return lines.stream().mapToInt(OpinionLine::round).max().orElseThrow();
    }

    String inspectors() {
        return PaperWords.names(lines.stream()
                .flatMap(line -> line.inspectors().stream())
                .distinct()
                .toList());
    }

    /** Of all lines without a verdict. */
    String count(Verdict verdict) {
        return String.valueOf(lines.stream()
                .filter(line -> verdict == null || line.verdict() == verdict)
                .count());
    }

    List<Integer> unfinished() {
        return lines.stream()
                .filter(line -> line.verdict() != Verdict.PASSED)
                .map(OpinionLine::no)
                .toList();
    }

    private Stream<LocalDate> days() {
        return lines.stream().flatMap(line -> line.days().stream());
    }
}
