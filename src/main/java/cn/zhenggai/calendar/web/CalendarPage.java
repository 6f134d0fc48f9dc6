package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.KeepingCountyDays;
import cn.zhenggai.calendar.SettingTerms;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year as twelve months, with the county's own days, its terms and its flood season. */
@Controller
class CalendarPage {

    private static final String VIEW = "calendar/year";

    private final KeepingCountyDays days;
    private final SettingTerms terms;
    private final CalendarModel shown;
    private final RefusalTexts texts;

    CalendarPage(KeepingCountyDays days, SettingTerms terms, CalendarModel shown, RefusalTexts texts) {
        this.days = days;
        this.terms = terms;
        this.shown = shown;
        this.texts = texts;
    }

    /** What was sent with a form, and where its answer goes. */
    record Sent(
            Actor actor,
            FormValues values,
            int year,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {}

    @GetMapping("/calendar")
    String page(Actor actor, @RequestParam(required = false) Integer year, Model model) {
        CalendarDoors.reading(actor);
        shown.year(actor, year, model);
        return VIEW;
    }

    @PostMapping("/calendar/{year:\\d{4}}/days")
    String putDay(
            Actor actor,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Sent sent = new Sent(actor, new FormValues(form), year, model, locale, response, redirect);
        LocalDate day = sent.values.date("day");
        return answered(
                sent,
                "day",
                () -> days.put(
                        actor, day, sent.values.choice("kind", CalendarDay.Kind.class), sent.values.text("name")));
    }

    @PostMapping("/calendar/{year:\\d{4}}/days/remove")
    String removeDay(
            Actor actor,
            @PathVariable int year,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            RedirectAttributes redirect) {
        CalendarDoors.editing(actor);
        days.remove(actor, day);
        return saved(year, "calendar.dayRemoved", redirect);
    }

    @PostMapping("/calendar/{year:\\d{4}}/terms")
    String putTerm(
            Actor actor,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Sent sent = new Sent(actor, new FormValues(form), year, model, locale, response, redirect);
        LocalDate from = sent.values.date("startsOn");
        LocalDate to = sent.values.date("endsOn");
        return answered(sent, "term", () -> terms.put(actor, sent.values.id("id"), sent.values.text("name"), from, to));
    }

    @PostMapping("/calendar/{year:\\d{4}}/terms/{id}/remove")
    String removeTerm(Actor actor, @PathVariable int year, @PathVariable long id, RedirectAttributes redirect) {
        CalendarDoors.editing(actor);
        terms.remove(actor, id);
        return saved(year, "calendar.termRemoved", redirect);
    }

    @PostMapping("/calendar/{year:\\d{4}}/flood")
    String putFlood(
            Actor actor,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Sent sent = new Sent(actor, new FormValues(form), year, model, locale, response, redirect);
        LocalDate day = sent.values.date("day");
        return answered(sent, "flood", () -> terms.flood(actor, day));
    }

    private String answered(Sent sent, String form, Supplier<Outcome<LocalDate>> work) {
        CalendarDoors.editing(sent.actor);
        Outcome<LocalDate> outcome =
                sent.values.unreadable().map(Outcome::<LocalDate>refused).orElseGet(work);
        if (outcome.accepted()) {
            return saved(outcome.result().getYear(), "calendar.saved." + form, sent.redirect);
        }
        Refusal refusal = outcome.refusal();
        sent.model.addAttribute("form", form);
        sent.model.addAttribute("typed", sent.values.typed().toSingleValueMap());
        sent.model.addAttribute("errors", texts.byField(refusal, sent.locale));
        shown.year(sent.actor, sent.year, sent.model);
        sent.response.setStatus(RefusalTexts.status(refusal).value());
        return VIEW;
    }

    private static String saved(int year, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words);
        return "redirect:/calendar?year=" + year;
    }
}
