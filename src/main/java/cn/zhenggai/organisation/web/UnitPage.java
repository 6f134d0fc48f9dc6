package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.List;
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
        if (mustAsk(unit, posting)) {
            return Reply.shown(again(actor, unit, posting));
        }
        return posting.answer(
                posting.attempt(
                        UnitChange::read,
                        change -> closing.change(
                                actor,
                                id,
                                change.form().versionRead(),
                                change.form().entry(),
                                change.handOver())),
                changed -> Reply.to("/units/" + id).saying("units.changed").forgetting("unit-" + id),
                () -> again(actor, unit, posting));
    }

    /** Whoever switches a unit off has not seen yet what hangs on it: that is a question and no mistake of his. */
    private boolean mustAsk(UnitCard unit, Posting posting) {
        return unit.active()
                && !posting.values().checked("active")
                && posting.values().asSent("successor") == null
                && !closing.open(unit).isEmpty();
    }

    /** Before a unit is closed, what is open comes first. */
    private String again(Actor actor, UnitCard unit, Posting posting) {
        UnitForm typed = UnitForm.read(posting.values());
        List<Piece> open = unit.active() && !typed.active() ? closing.open(unit) : List.of();
        if (open.isEmpty()) {
            return page(actor, unit.id(), posting.model());
        }
        shown.closing(unit, typed, open, closing.successors(unit), posting.model());
        return "organisation/closing";
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
