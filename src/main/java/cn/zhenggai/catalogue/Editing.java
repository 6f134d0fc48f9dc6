package cn.zhenggai.catalogue;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way every change of the catalogue takes: one at a time, checked as a whole before anything is written. */
@Component
public class Editing {

    private static final Logger LOG = LoggerFactory.getLogger(Editing.class);

    private final Books books;
    private final CatalogueRows rows;
    private final Clock clock;

    Editing(Books books, CatalogueRows rows, Clock clock) {
        this.books = books;
        this.rows = rows;
        this.clock = clock;
    }

    public static boolean may(Actor actor) {
        return !actor.inSchool() && actor.isAny(Role.ADMIN, Role.REGISTRAR);
    }

    public LocalDate today() {
        return BureauTime.today(clock);
    }

    public Change by(Actor actor) {
        return Change.of(actor, BureauTime.now(clock));
    }

    /** What was on a day that has passed stays as it was. */
    public Optional<Refusal> badDay(LocalDate from) {
        if (from == null) {
            return Optional.of(Refusal.invalid("from", "required"));
        }
        if (from.isBefore(today())) {
            return Optional.of(Refusal.invalid("from", "catalogueDayPast", today().toString()));
        }
        return from.isAfter(today().plusYears(2))
                ? Optional.of(Refusal.invalid("from", "catalogueDayFar"))
                : Optional.empty();
    }

    public Book begin() {
        return books.begin();
    }

    /** Refused when a group could not be judged any more; writing what is there already changes nothing. */
    public Optional<Refusal> write(Book before, Book after, LocalDate from, Actor by) {
        Optional<Refusal> refusal = broken(after, from);
        if (refusal.isEmpty() && rows.write(before, after, by(by))) {
            books.end();
            LOG.info("event=catalogue-changed from={} who={}", from, LogWord.of(by.login()));
        }
        return refusal;
    }

    public static Optional<Refusal> broken(Book after, LocalDate from) {
        Optional<Refusal> stray =
                after.stray(from).map(item -> Refusal.invalid("group", "groupUnknown", item.group(), item.code()));
        return stray.or(() -> after.tooFew(from)
                .map(few -> Refusal.invalid(
                        "needed",
                        "groupTooFew",
                        few.group(),
                        few.needed(),
                        few.items(),
                        few.day().toString())));
    }
}
