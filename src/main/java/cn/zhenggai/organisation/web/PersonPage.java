package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.AdministeringPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: entered, changed, disabled. */
@Controller
class PersonPage {

    private final AdministeringPeople people;
    private final Doors doors;
    private final PersonModel shown;
    private final RefusalTexts texts;

    PersonPage(AdministeringPeople people, Doors doors, PersonModel shown, RefusalTexts texts) {
        this.people = people;
        this.doors = doors;
        this.shown = shown;
        this.texts = texts;
    }

    @GetMapping("/people/new")
    String blank(Actor actor, @RequestParam(required = false) Long unitId, Model model) {
        Doors.editing(actor);
        shown.form(actor, PersonForm.empty(unitId), model);
        return "organisation/person-new";
    }

    @PostMapping("/people")
    String add(
            Actor actor,
            PersonForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Doors.editing(actor);
        Outcome<Long> outcome = inOwnBureau(actor, form) ? people.add(actor, form.entry()) : noUnit();
        if (!outcome.accepted()) {
            shown.form(actor, form, model);
            return refused("organisation/person-new", outcome.refusal(), model, locale, response);
        }
        redirect.addFlashAttribute("flash", "people.added");
        redirect.addFlashAttribute("draftDone", "person-new");
        return "redirect:/people/" + outcome.result();
    }

    @GetMapping("/people/{id}")
    String page(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String find, Model model) {
        Doors.reading(actor);
        PersonCard person = doors.person(actor, id);
        shown.person(actor, person, PersonForm.of(person), find, model);
        return "organisation/person";
    }

    @PostMapping("/people/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            PersonForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Doors.editing(actor);
        PersonCard person = doors.person(actor, id);
        Outcome<Long> outcome = inOwnBureau(actor, form)
                ? people.change(actor, id, form.version() == null ? -1 : form.version(), form.entry())
                : noUnit();
        if (!outcome.accepted()) {
            shown.person(actor, person, form.withVersion(person.version()), "", model);
            return refused("organisation/person", outcome.refusal(), model, locale, response);
        }
        redirect.addFlashAttribute("flash", form.active() ? "people.changed" : "people.disabled");
        redirect.addFlashAttribute("draftDone", "person-" + id);
        return "redirect:/people/" + id;
    }

    private String refused(String view, Refusal refusal, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("errors", texts.byField(refusal, locale));
        response.setStatus(RefusalTexts.status(refusal).value());
        return view;
    }

    private boolean inOwnBureau(Actor actor, PersonForm form) {
        return form.unitId() == null || shown.unit(actor, form.unitId()).isPresent();
    }

    private static Outcome<Long> noUnit() {
        return Outcome.refused(Refusal.invalid("unitId", "required"));
    }
}
