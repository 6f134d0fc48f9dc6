package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.ForeseeingChange;
import cn.zhenggai.calendar.KeepingCountyDays;
import cn.zhenggai.calendar.SettingTerms;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year as twelve months, with the county's own days, its terms and its flood season. */
@Controller
class CalendarPage {

    private static final String VIEW = "calendar/year";

    private final KeepingCountyDays days;
    private final SettingTerms terms;
    private final ForeseeingChange foreseeing;
    private final CalendarModel shown;

    CalendarPage(KeepingCountyDays days, SettingTerms terms, ForeseeingChange foreseeing, CalendarModel shown) {
        this.foreseeing = foreseeing;
        this.days = days;
        this.terms = terms;
        this.shown = shown;
    }

    @GetMapping("/calendar")
    String page(Actor actor, @RequestParam(required = false) Integer year, Model model) {
        CalendarDoors.reading(actor);
        shown.year(actor, year, model);
        return VIEW;
    }

    @PostMapping("/calendar/{year:\\d{4}}/days")
    Reply putDay(Actor actor, @PathVariable int year, Posting posting) {
        CalendarDoors.editing(actor);
        return changed(
                actor,
                year,
                "/days",
                "calendar.saved.day",
                posting,
                () -> posting.attempt(
                        form -> new CountyDay(
                                form.date("day"), form.choice("kind", CalendarDay.Kind.class), form.text("name")),
                        wanted -> days.put(actor, wanted.day(), wanted.kind(), wanted.name())));
    }

    @PostMapping("/calendar/{year:\\d{4}}/days/remove")
    Reply removeDay(Actor actor, @PathVariable int year, Posting posting) {
        CalendarDoors.editing(actor);
        return changed(
                actor,
                year,
                "/days/remove",
                "calendar.dayRemoved",
                posting,
                () -> posting.attempt(form -> form.date("day"), day -> removed(actor, day)));
    }

    private Outcome<LocalDate> removed(Actor actor, LocalDate day) {
        return Outcome.unless(new Checks().that(day != null, "day", "required").refusal(), () -> {
            days.remove(actor, day);
            return day;
        });
    }

    @PostMapping("/calendar/{year:\\d{4}}/terms")
    Reply putTerm(Actor actor, @PathVariable int year, Posting posting) {
        CalendarDoors.editing(actor);
        return changed(
                actor,
                year,
                "/terms",
                "calendar.saved.term",
                posting,
                () -> posting.attempt(
                        form -> new Term(form.id("id"), form.text("name"), form.date("startsOn"), form.date("endsOn")),
                        term -> terms.put(actor, term.id(), term.name(), term.from(), term.to())));
    }

    @PostMapping("/calendar/{year:\\d{4}}/terms/{id}/remove")
    Reply removeTerm(Actor actor, @PathVariable int year, @PathVariable long id, Posting posting) {
        CalendarDoors.editing(actor);
        return changed(actor, year, "/terms/" + id + "/remove", "calendar.termRemoved", posting, () -> {
            terms.remove(actor, id);
            return Outcome.done(LocalDate.of(year, 1, 1));
        });
    }

    @PostMapping("/calendar/{year:\\d{4}}/flood")
    Reply putFlood(Actor actor, @PathVariable int year, Posting posting) {
        CalendarDoors.editing(actor);
        return changed(
                actor,
                year,
                "/flood",
                "calendar.saved.flood",
                posting,
                () -> posting.attempt(form -> form.date("day"), day -> terms.flood(actor, day)));
    }

    private record CountyDay(LocalDate day, CalendarDay.Kind kind, String name) {}

    private record Term(Long id, String name, LocalDate from, LocalDate to) {}

    /**
     * Asks first when dates hang on it. The year that is shown next is the one of the day that was put.
     *
     * @param form the end of its address, to which the answer is sent
     * @param change does it, and may be asked twice
     */
    private Reply changed(
            Actor actor, int year, String form, String thanks, Posting posting, Supplier<Outcome<LocalDate>> change) {
        if (!posting.values().checked("confirmed")) {
            Outcome<ForeseeingChange.Foreseen> foreseen = foreseeing.foresee(change);
            if (foreseen.accepted() && !foreseen.result().nothing()) {
                return asked(year, form, posting, foreseen.result());
            }
        }
        return posting.answer(
                change.get(), day -> to(day.getYear()).saying(thanks), () -> page(actor, year, posting.model()));
    }

    private static Reply asked(int year, String form, Posting posting, ForeseeingChange.Foreseen foreseen) {
        posting.model()
                .addAttribute("foreseen", foreseen)
                .addAttribute("year", year)
                .addAttribute("form", "/calendar/" + year + form)
                .addAttribute("typed", posting.values().typed());
        return Reply.shown("calendar/foreseen");
    }

    private static Reply.Next to(int year) {
        return Reply.to("/calendar?year=" + year);
    }
}
