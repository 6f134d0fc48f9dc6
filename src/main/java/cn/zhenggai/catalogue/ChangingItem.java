package cn.zhenggai.catalogue;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what the catalogue says from a day on. What was found before that day keeps the words of its day. */
@Service
public class ChangingItem {

    private final Editing editing;

    ChangingItem(Editing editing) {
        this.editing = editing;
    }

    public boolean mayChange(Actor actor) {
        return Editing.may(actor);
    }

    /**
     * A code that is not known yet is a new item. The same words again change nothing; another text from the same day
     * takes the place of the one that was planned for it.
     *
     * @param wanted counts from its {@code validFrom}, today or later
     */
    @Transactional
    public Outcome<String> change(Actor by, HazardItem wanted) {
        if (!mayChange(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Book before = editing.begin();
        LocalDate from = wanted.validFrom();
        Optional<Refusal> refusal = editing.badDay(from).or(() -> ItemChecks.refusal(wanted, before.categories()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean same =
                before.item(wanted.code()).on(from).map(wanted::saysTheSameAs).orElse(false);
        return same ? Outcome.done(wanted.code()) : written(by, before, before.with(wanted), from, wanted.code());
    }

    /** As {@link #change}, for whoever means a new item: a code that is there already is refused. */
    @Transactional
    public Outcome<String> add(Actor by, HazardItem wanted) {
        boolean taken =
                mayChange(by) && !editing.begin().item(wanted.code()).versions().isEmpty();
        return taken ? Outcome.refused(Refusal.invalid("code", "taken")) : change(by, wanted);
    }

    /** Nobody can find it any more from the day on; what was found before stays. */
    @Transactional
    public Outcome<String> retire(Actor by, String code, LocalDate from) {
        if (!mayChange(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Book before = editing.begin();
        Optional<Refusal> refusal = editing.badDay(from);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Timeline<HazardItem> line = before.item(code);
        if (line.versions().isEmpty()) {
            return Outcome.refused(Refusal.invalid("code", "hazardUnknown", String.valueOf(code)));
        }
        if (line.on(from).filter(item -> item.validFrom().equals(from)).isPresent()) {
            return Outcome.refused(Refusal.invalid("from", "hazardBeginsThen", from.toString()));
        }
        return written(by, before, before.withItem(code, line.endingBefore(from)), from, code);
    }

    /** Takes back a version that has not begun yet. */
    @Transactional
    public Outcome<String> takeBack(Actor by, String code, LocalDate validFrom) {
        if (!mayChange(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Book before = editing.begin();
        Timeline<HazardItem> line = before.item(code);
        boolean planned = validFrom != null
                && validFrom.isAfter(editing.today())
                && line.versions().stream().anyMatch(item -> item.validFrom().equals(validFrom));
        if (!planned) {
            return Outcome.refused(Refusal.conflict("hazardNotPlanned"));
        }
        return written(by, before, before.withItem(code, line.without(validFrom)), editing.today(), code);
    }

    private Outcome<String> written(Actor by, Book before, Book after, LocalDate from, String code) {
        return editing.write(before, after, from, by)
                .<Outcome<String>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(code));
    }
}
