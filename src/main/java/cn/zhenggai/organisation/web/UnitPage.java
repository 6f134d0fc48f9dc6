package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.UnitKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One unit: entered, changed, closed, and the categories that a section answers for. */
@Controller
class UnitPage {

    private final ManagingUnits units;
    private final Doors doors;
    private final UnitModel shown;
    private final RefusalTexts texts;

    UnitPage(ManagingUnits units, Doors doors, UnitModel shown, RefusalTexts texts) {
        this.units = units;
        this.doors = doors;
        this.shown = shown;
        this.texts = texts;
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
    String add(
            Actor actor,
            UnitForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Doors.editing(actor);
        if (form.parentId() != null) {
            doors.unit(actor, form.parentId());
        }
        Outcome<Long> outcome = form.kind() == UnitKind.BUREAU
                ? Outcome.refused(Refusal.invalid("kind", "required"))
                : units.add(form.entry());
        if (!outcome.accepted()) {
            shown.blank(actor, form, model);
            return refused("organisation/unit-new", outcome.refusal(), model, locale, response);
        }
        redirect.addFlashAttribute("flash", "units.added");
        redirect.addFlashAttribute("draftDone", "unit-new");
        return "redirect:/units/" + outcome.result();
    }

    @GetMapping("/units/{id}")
    String page(Actor actor, @PathVariable long id, Model model) {
        Doors.reading(actor);
        UnitCard unit = doors.unit(actor, id);
        shown.unit(actor, unit, UnitForm.of(unit), model);
        return "organisation/unit";
    }

    @PostMapping("/units/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            UnitForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Doors.editing(actor);
        UnitCard unit = doors.unit(actor, id);
        Outcome<Long> outcome = units.change(id, form.version() == null ? -1 : form.version(), form.entry());
        if (!outcome.accepted()) {
            shown.unit(actor, unit, form.withVersion(unit.version()), model);
            return refused("organisation/unit", outcome.refusal(), model, locale, response);
        }
        redirect.addFlashAttribute("flash", "units.changed");
        redirect.addFlashAttribute("draftDone", "unit-" + id);
        return "redirect:/units/" + id;
    }

    @PostMapping("/units/{id}/categories")
    String categories(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) List<String> categories,
            RedirectAttributes redirect) {
        Doors.editing(actor);
        doors.unit(actor, id);
        List<String> chosen = categories == null ? List.of() : categories;
        units.assignCategories(
                id,
                chosen.stream()
                        .filter(UnitModel.CATEGORIES::contains)
                        .distinct()
                        .toList());
        redirect.addFlashAttribute("flash", "units.categoriesSaved");
        return "redirect:/units/" + id;
    }

    private String refused(String view, Refusal refusal, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("errors", texts.byField(refusal, locale));
        response.setStatus(RefusalTexts.status(refusal).value());
        return view;
    }
}
