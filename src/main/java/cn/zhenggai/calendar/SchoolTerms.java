package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The terms that the county has set, and for a half year in which it has set none, when terms usually are: from
 * 1 September to 20 January and from 20 February to 5 July.
 */
final class SchoolTerms {

    private static final int AUTUMN_FROM = 7;

    private final List<Term> set;

    SchoolTerms(List<Term> set) {
        this.set = List.copyOf(set);
    }

    Term nextAfter(LocalDate day) {
        return first(day, term -> term.startsOn().isAfter(day)).orElseThrow();
    }

    Term currentOrNext(LocalDate day) {
        return first(day, term -> !term.endsOn().isBefore(day)).orElseThrow();
    }

    Optional<Term> at(LocalDate day) {
        return first(day, term -> term.has(day));
    }

    /** Those that begin in the year before, in the year itself and in the two after it, in order. */
    List<Term> around(int year) {
        return IntStream.rangeClosed(year - 1, year + 2)
                .boxed()
                .flatMap(each -> Stream.concat(half(each, false), half(each, true)))
                .sorted(Comparator.comparing(Term::startsOn))
                .toList();
    }

    private Optional<Term> first(LocalDate day, Predicate<Term> wanted) {
        return around(day.getYear()).stream().filter(wanted).findFirst();
    }

    private Stream<Term> half(int year, boolean autumn) {
        List<Term> known = set.stream()
                .filter(term -> term.startsOn().getYear() == year && autumn(term) == autumn)
                .toList();
        return known.isEmpty() ? Stream.of(usual(year, autumn)) : known.stream();
    }

    private static boolean autumn(Term term) {
        return term.startsOn().getMonthValue() >= AUTUMN_FROM;
    }

    private static Term usual(int year, boolean autumn) {
        return autumn
                ? new Term(null, null, LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 1, 20))
                : new Term(null, null, LocalDate.of(year, 2, 20), LocalDate.of(year, 7, 5));
    }
}
