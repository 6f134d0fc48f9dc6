package cn.zhenggai.calendar;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the county's school terms and the first day of its flood season, from which named deadlines are counted. */
@Service
public class SettingTerms {

    private static final int LONGEST = 250;

    private final ChangingCalendar changing;
    private final CalendarRows rows;

    SettingTerms(ChangingCalendar changing, CalendarRows rows) {
        this.changing = changing;
        this.rows = rows;
    }

    /** @param id of the term that is set anew, null for a further one */
    @Transactional
    public Outcome<LocalDate> put(Actor by, Long id, String name, LocalDate startsOn, LocalDate endsOn) {
        Almanac before = changing.begin();
        boolean dated = startsOn != null && endsOn != null;
        Optional<Refusal> refusal = new Checks()
                .text(name, "name", 60)
                .that(startsOn != null, "startsOn", "required")
                .that(endsOn != null, "endsOn", "required")
                .that(startsOn == null || ReadingCalendar.sensible(startsOn), "startsOn", "calendarYear")
                .that(!dated || startsOn.isBefore(endsOn), "endsOn", "termEndsFirst")
                .that(!dated || endsOn.isBefore(startsOn.plusDays(LONGEST)), "endsOn", "termTooLong")
                .that(!dated || free(before, id, startsOn, endsOn), "startsOn", "termOverlaps")
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.putTerm(new Term(id, name.strip(), startsOn, endsOn));
        endOf(
                before,
                touched(before, id, startsOn, endsOn),
                "event=term-set from=%s to=%s who=%s".formatted(startsOn, endsOn, LogWord.of(by.login())));
        return Outcome.done(startsOn);
    }

    /** Nothing when there is no such term. */
    @Transactional
    public void remove(Actor by, long id) {
        Almanac before = changing.begin();
        Optional<Term> term = term(before, id);
        if (term.isPresent()) {
            rows.removeTerm(id);
            endOf(
                    before,
                    touched(before, id, term.get().startsOn(), term.get().endsOn()),
                    "event=term-removed from=%s who=%s".formatted(term.get().startsOn(), LogWord.of(by.login())));
        }
    }

    /** The first day of the year's flood season; limits named after it end on the working day before. */
    @Transactional
    public Outcome<LocalDate> flood(Actor by, LocalDate day) {
        Optional<Refusal> refusal = new Checks()
                .that(day != null, "day", "required")
                .that(day == null || ReadingCalendar.sensible(day), "day", "calendarYear")
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Almanac before = changing.begin();
        LocalDate old = before.floodDay(day.getYear());
        rows.putFlood(day.getYear(), day);
        endOf(before, List.of(old, day), "event=flood-day-set day=%s who=%s".formatted(day, LogWord.of(by.login())));
        return Outcome.done(day);
    }

    /** A limit that is named after a day ends before it, so that the change reaches back to the last working day. */
    private void endOf(Almanac before, List<LocalDate> days, String told) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        changing.end(before.index().plus(first, -1), last, told);
    }

    /** The term as it was, as it will be, and those that were taken for granted in its place. */
    private static List<LocalDate> touched(Almanac before, Long id, LocalDate startsOn, LocalDate endsOn) {
        Stream<Term> assumed = before.terms().around(startsOn.getYear()).stream()
                .filter(Term::assumed)
                .filter(term -> term.startsOn().isBefore(endsOn) && startsOn.isBefore(term.endsOn()));
        Stream<Term> old = id == null ? Stream.empty() : term(before, id).stream();
        return Stream.concat(
                        Stream.of(startsOn, endsOn),
                        Stream.concat(assumed, old).flatMap(term -> Stream.of(term.startsOn(), term.endsOn())))
                .toList();
    }

    private static Optional<Term> term(Almanac almanac, long id) {
        return almanac.facts().terms().stream()
                .filter(term -> Objects.equals(term.id(), id))
                .findFirst();
    }

    private static boolean free(Almanac before, Long id, LocalDate startsOn, LocalDate endsOn) {
        return before.facts().terms().stream()
                .filter(term -> !Objects.equals(term.id(), id))
                .noneMatch(term -> !term.startsOn().isAfter(endsOn) && !startsOn.isAfter(term.endsOn()));
    }
}
