package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One unit: entered, changed, closed, and the categories that a section answers for. */
@Controller
class UnitPage {

    private final ManagingUnits units;
    private final Doors doors;
    private final UnitModel shown;

    UnitPage(ManagingUnits units, Doors doors, UnitModel shown) {
        this.units = units;
        this.doors = doors;
        this.shown = shown;
    }

    @GetMapping("/units/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) Long parentId,
            @RequestParam(required = false) UnitKind kind,
            Model model) {
        Doors.editing(actor);
        shown.blank(actor, UnitForm.empty(parentId, kind), model);
        return "organisation/unit-new";
    }

    @PostMapping("/units")
    Reply add(Actor actor, Posting posting) {
        Doors.editing(actor);
        return posting.answer(
                posting.attempt(UnitForm::read, form -> added(actor, form)),
                id -> Reply.to("/units/" + id).saying("units.added").forgetting("unit-new"),
                () -> blank(actor, null, null, posting.model()));
    }

    /** A bureau is not entered here: there is one. */
    private Outcome<Long> added(Actor actor, UnitForm form) {
        if (form.parentId() != null) {
            doors.unit(actor, form.parentId());
        }
        return form.kind() == null || form.kind() == UnitKind.BUREAU
                ? Outcome.refused(Refusal.invalid("kind", "required"))
                : units.add(form.entry());
    }

    @GetMapping("/units/{id}")
    String page(Actor actor, @PathVariable long id, Model model) {
        Doors.reading(actor);
        UnitCard unit = doors.unit(actor, id);
        shown.unit(actor, unit, UnitForm.of(unit), model);
        return "organisation/unit";
    }

    @PostMapping("/units/{id}")
    Reply change(Actor actor, @PathVariable long id, Posting posting) {
        Doors.editing(actor);
        doors.unit(actor, id);
        return posting.answer(
                posting.attempt(UnitForm::read, form -> units.change(id, form.versionRead(), form.entry())),
                changed -> Reply.to("/units/" + id).saying("units.changed").forgetting("unit-" + id),
                () -> page(actor, id, posting.model()));
    }

    @PostMapping("/units/{id}/categories")
    Reply categories(Actor actor, @PathVariable long id, Posting posting) {
        Doors.editing(actor);
        doors.unit(actor, id);
        units.assignCategories(
                id,
                posting.values().texts("categories").stream()
                        .filter(UnitModel.CATEGORIES::contains)
                        .distinct()
                        .toList());
        return Reply.to("/units/" + id).saying("units.categoriesSaved");
    }
}
