package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.UnitHandOver;
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
    private final ClosingUnit closing;
    private final Doors doors;
    private final UnitModel shown;

    UnitPage(ManagingUnits units, ClosingUnit closing, Doors doors, UnitModel shown) {
        this.units = units;
        this.closing = closing;
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
        UnitCard unit = doors.unit(actor, id);
        Outcome<Long> outcome = posting.attempt(UnitChange::read, change -> changed(actor, id, change));
        boolean asked = !outcome.accepted() && UnitHandOver.lacking(outcome.refusal());
        if (asked && posting.values().asSent(UnitHandOver.SUCCESSOR) == null) {
            return Reply.shown(closing(unit, posting));
        }
        return posting.answer(
                outcome,
                changed -> Reply.to("/units/" + id).saying("units.changed").forgetting("unit-" + id),
                () -> asked ? closing(unit, posting) : page(actor, id, posting.model()));
    }

    private Outcome<Long> changed(Actor actor, long id, UnitChange change) {
        return closing.change(
                actor, id, change.form().versionRead(), change.form().entry(), change.handOver());
    }

    /** Before a unit is closed, what is open comes first: as a question to whoever has not seen yet what hangs on it. */
    private String closing(UnitCard unit, Posting posting) {
        UnitForm typed = UnitForm.read(posting.values());
        shown.closing(unit, typed, closing.open(unit), closing.successors(unit), posting.model());
        return "organisation/closing";
    }

    @PostMapping("/units/{id}/categories")
    Reply categories(Actor actor, @PathVariable long id, Posting posting) {
        Doors.editing(actor);
        doors.unit(actor, id);
        units.assignCategories(
                id,
                posting.values().texts("categories").stream()
                        .filter(ManagingUnits.CATEGORIES::contains)
                        .distinct()
                        .toList());
        return Reply.to("/units/" + id).saying("units.categoriesSaved");
    }
}
