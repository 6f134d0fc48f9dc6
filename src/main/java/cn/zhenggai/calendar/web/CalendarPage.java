package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.KeepingCountyDays;
import cn.zhenggai.calendar.SettingTerms;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.LocalDate;
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
    private final CalendarModel shown;

    CalendarPage(KeepingCountyDays days, SettingTerms terms, CalendarModel shown) {
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
        return answer(
                actor,
                year,
                "day",
                posting,
                posting.attempt(
                        form -> new CountyDay(
                                form.date("day"), form.choice("kind", CalendarDay.Kind.class), form.text("name")),
                        wanted -> days.put(actor, wanted.day(), wanted.kind(), wanted.name())));
    }

    @PostMapping("/calendar/{year:\\d{4}}/days/remove")
    Reply removeDay(Actor actor, @PathVariable int year, Posting posting) {
        CalendarDoors.editing(actor);
        return posting.answer(
                posting.attempt(
                        form -> form.date("day"),
                        day -> Outcome.unless(
                                new Checks()
                                        .that(day != null, "day", "required")
                                        .refusal(),
                                () -> {
                                    days.remove(actor, day);
                                    return day;
                                })),
                removed -> to(year).saying("calendar.dayRemoved"),
                () -> page(actor, year, posting.model()));
    }

    @PostMapping("/calendar/{year:\\d{4}}/terms")
    Reply putTerm(Actor actor, @PathVariable int year, Posting posting) {
        CalendarDoors.editing(actor);
        return answer(
                actor,
                year,
                "term",
                posting,
                posting.attempt(
                        form -> new Term(form.id("id"), form.text("name"), form.date("startsOn"), form.date("endsOn")),
                        term -> terms.put(actor, term.id(), term.name(), term.from(), term.to())));
    }

    @PostMapping("/calendar/{year:\\d{4}}/terms/{id}/remove")
    Reply removeTerm(Actor actor, @PathVariable int year, @PathVariable long id) {
        CalendarDoors.editing(actor);
        terms.remove(actor, id);
        return to(year).saying("calendar.termRemoved");
    }

    @PostMapping("/calendar/{year:\\d{4}}/flood")
    Reply putFlood(Actor actor, @PathVariable int year, Posting posting) {
        CalendarDoors.editing(actor);
        return answer(
                actor,
                year,
                "flood",
                posting,
                posting.attempt(form -> form.date("day"), day -> terms.flood(actor, day)));
    }

    private record CountyDay(LocalDate day, CalendarDay.Kind kind, String name) {}

    private record Term(Long id, String name, LocalDate from, LocalDate to) {}

    /** The year that is shown next is the one of the day that was put. */
    private Reply answer(Actor actor, int year, String what, Posting posting, Outcome<LocalDate> outcome) {
        return posting.answer(
                outcome,
                day -> to(day.getYear()).saying("calendar.saved." + what),
                () -> page(actor, year, posting.model()));
    }

    private static Reply.Next to(int year) {
        return Reply.to("/calendar?year=" + year);
    }
}
