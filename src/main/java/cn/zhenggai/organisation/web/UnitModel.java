package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonLine;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitLine;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of a unit show. */
@Component
class UnitModel {

    private static final List<UnitKind> KINDS =
            List.of(UnitKind.SCHOOL, UnitKind.TOWNSHIP, UnitKind.SECTION, UnitKind.DEPARTMENT);

    private final Places places;
    private final Roster roster;
    private final Directory directory;

    UnitModel(Places places, Roster roster, Directory directory) {
        this.places = places;
        this.roster = roster;
        this.directory = directory;
    }

    void blank(Actor actor, UnitForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("allFacilities", Facility.values());
        model.addAttribute("parents", parents(actor));
    }

    private List<UnitLine> parents(Actor actor) {
        return places.offices(actor.bureauId()).stream()
                .filter(unit -> unit.kind() == UnitKind.BUREAU || unit.kind() == UnitKind.TOWNSHIP)
                .filter(UnitLine::active)
                .toList();
    }

    void unit(Actor actor, UnitCard unit, UnitForm form, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("mayEdit", Doors.mayEdit(actor));
        model.addAttribute(
                "goesOn", unit.active() ? null : directory.goingOn(unit.id()).orElse(null));
        model.addAttribute("allFacilities", Facility.values());
        model.addAttribute("people", roster.peopleOf(unit.id()));
        model.addAttribute("below", unit.kind() == UnitKind.BUREAU ? List.of() : places.below(unit.id()));
        if (unit.kind() == UnitKind.SCHOOL) {
            model.addAttribute("parents", parents(actor));
        }
        if (unit.kind() == UnitKind.SECTION) {
            model.addAttribute("categories", ManagingUnits.CATEGORIES);
            model.addAttribute("answersFor", places.categoriesOf(unit.id()));
        }
    }

    void closing(UnitCard unit, UnitForm form, List<Piece> open, List<UnitCard> successors, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("pieces", open);
        model.addAttribute("successors", successors);
        model.addAttribute("mayEnd", ClosingUnit.mayEnd(unit));
        model.addAttribute(
                "staff",
                roster.peopleOf(unit.id()).stream().filter(PersonLine::active).count());
    }
}
