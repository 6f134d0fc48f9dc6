package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What hangs on a person: looked at before he goes, and handed over afterwards when somebody went without. */
@Controller
class HandOverPage {

    private final AdministeringPeople people;
    private final Doors doors;
    private final HandOverModel shown;

    HandOverPage(AdministeringPeople people, Doors doors, HandOverModel shown) {
        this.people = people;
        this.doors = doors;
        this.shown = shown;
    }

    @GetMapping("/people/{id}/handover")
    String page(Actor actor, @PathVariable long id, Model model) {
        Doors.reading(actor);
        PersonCard person = doors.person(actor, id);
        if (!person.active()) {
            return shown.left(person, model);
        }
        Doors.editing(actor);
        return shown.leaving(person, PersonForm.of(person).leaving(), model);
    }

    /** The registrar may: he changes nobody's office by it. */
    @PostMapping("/people/{id}/handover")
    Reply handOver(Actor actor, @PathVariable long id, Posting posting) {
        Doors.reading(actor);
        PersonCard person = doors.person(actor, id);
        return posting.answer(
                posting.attempt(PersonChange::handOver, chosen -> people.handOver(actor, id, chosen)),
                done -> Reply.to("/people/" + id).saying("handover.done"),
                () -> shown.left(person, posting.model()));
    }
}
