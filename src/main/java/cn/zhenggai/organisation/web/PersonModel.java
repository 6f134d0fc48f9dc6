package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.HandOvers;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of a person show. */
@Component
class PersonModel {

    private static final int FOUND = 20;

    private final Directory directory;
    private final Roster roster;
    private final HandOvers handOvers;

    PersonModel(Directory directory, Roster roster, HandOvers handOvers) {
        this.directory = directory;
        this.roster = roster;
        this.handOvers = handOvers;
    }

    Optional<UnitCard> unit(Actor actor, long id) {
        return directory.unit(id).filter(unit -> Long.valueOf(actor.bureauId()).equals(unit.bureauId()));
    }

    void form(Actor actor, PersonForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "unit",
                form.unitId() == null ? null : unit(actor, form.unitId()).orElse(null));
    }

    void person(Actor actor, PersonCard person, PersonForm form, String find, Model model) {
        form(actor, form, model);
        model.addAttribute("person", person);
        model.addAttribute("mayEdit", Doors.mayEdit(actor));
        model.addAttribute("outside", person.unitKind() != UnitKind.SCHOOL);
        model.addAttribute("kinds", Responsibility.values());
        model.addAttribute("inspects", roster.schoolsOf(person.id(), Responsibility.INSPECTOR));
        model.addAttribute("contacts", roster.schoolsOf(person.id(), Responsibility.CONTACT_LEADER));
        model.addAttribute("conflicts", roster.conflictsOf(person.id()));
        model.addAttribute("handOvers", handOvers.of(person.id()));
        model.addAttribute("find", find);
        model.addAttribute(
                "found", find.isBlank() ? List.of() : directory.units(actor.bureauId(), UnitKind.SCHOOL, find, FOUND));
    }

    /** Schools that were found by searching before the form was sent. */
    void found(Actor actor, List<Long> schools, Model model) {
        model.addAttribute(
                "found",
                schools.stream().flatMap(id -> unit(actor, id).stream()).toList());
    }
}
