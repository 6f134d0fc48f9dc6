package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a hand-over shows. */
@Component
class HandOverModel {

    private static final String VIEW = "organisation/handover";

    private final AdministeringPeople people;

    HandOverModel(AdministeringPeople people) {
        this.people = people;
    }

    /** What the change in the form would leave with nobody; the form is sent again as a whole. */
    String leaving(PersonCard person, PersonForm form, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("piles", people.foreseen(person.id(), form.entry()));
        String what = !form.active() ? "leaves" : form.unitId() != person.unitId() ? "moves" : "roles";
        model.addAttribute("what", what);
        model.addAttribute("action", "/people/" + person.id());
        return VIEW;
    }

    /** What still hangs on somebody who has gone. */
    String left(PersonCard person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("form", null);
        model.addAttribute("piles", people.open(person.id()));
        model.addAttribute("what", "gone");
        model.addAttribute("action", "/people/" + person.id() + "/handover");
        return VIEW;
    }
}
