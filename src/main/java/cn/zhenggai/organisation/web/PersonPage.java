package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.SignInAgain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: entered, changed, disabled. */
@Controller
class PersonPage {

    private final AdministeringPeople people;
    private final Doors doors;
    private final PersonModel shown;
    private final HandOverModel handing;

    PersonPage(AdministeringPeople people, Doors doors, PersonModel shown, HandOverModel handing) {
        this.people = people;
        this.doors = doors;
        this.shown = shown;
        this.handing = handing;
    }

    @GetMapping("/people/new")
    String blank(Actor actor, @RequestParam(required = false) Long unitId, Model model) {
        Doors.editing(actor);
        shown.form(actor, PersonForm.empty(unitId), model);
        return "organisation/person-new";
    }

    @PostMapping("/people")
    @SignInAgain
    Reply add(Actor actor, Posting posting) {
        Doors.editing(actor);
        return posting.answer(
                posting.attempt(PersonForm::read, form -> inOwnBureau(actor, form)
                        .then(known -> people.add(actor, form.entry()))),
                id -> Reply.to("/people/" + id).saying("people.added").forgetting("person-new"),
                () -> blank(actor, posting.values().id("unitId"), posting.model()));
    }

    @GetMapping("/people/{id}")
    String page(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String find, Model model) {
        Doors.reading(actor);
        PersonCard person = doors.person(actor, id);
        shown.person(actor, person, PersonForm.of(person), find, model);
        return "organisation/person";
    }

    @PostMapping("/people/{id}")
    @SignInAgain
    Reply change(Actor actor, @PathVariable long id, Posting posting) {
        Doors.editing(actor);
        PersonCard person = doors.person(actor, id);
        boolean active = posting.values().checked("active");
        return posting.answer(
                posting.attempt(PersonChange::read, change -> inOwnBureau(actor, change.form())
                        .then(known ->
                                people.change(actor, id, known.versionRead(), known.entry(), change.handOver()))),
                changed -> Reply.to("/people/" + id)
                        .saying(active ? "people.changed" : "people.disabled")
                        .forgetting("person-" + id),
                () -> again(actor, person, posting));
    }

    /** What hangs on him comes first; the unit that was chosen was found by searching, so the page does not show it by itself. */
    private String again(Actor actor, PersonCard person, Posting posting) {
        PersonForm typed = PersonForm.read(posting.values());
        boolean whole =
                typed.unitId() != null && shown.unit(actor, typed.unitId()).isPresent();
        if (whole && !people.foreseen(person.id(), typed.entry()).isEmpty()) {
            return handing.leaving(person, typed, posting.model());
        }
        PersonForm form = PersonForm.of(person).withUnit(posting.values().id("unitId"));
        shown.person(actor, person, form, "", posting.model());
        return "organisation/person";
    }

    private Outcome<PersonForm> inOwnBureau(Actor actor, PersonForm form) {
        boolean known =
                form.unitId() == null || shown.unit(actor, form.unitId()).isPresent();
        return known ? Outcome.done(form) : Outcome.refused(Refusal.invalid("unitId", "required"));
    }
}
