package cn.zhenggai.catalogue.web;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.catalogue.ChangingItem;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemVersion;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue: its items by category, and each with its versions. */
@Controller
class ItemPages {

    private static final String ITEM = "catalogue/item";
    private static final String PAGE = "/catalogue/items/{result}";

    private final ReadingCatalogue reading;
    private final HazardCatalogue catalogue;
    private final ChangingItem changing;
    private final CatalogueDoors doors;
    private final ItemForm form;
    private final RefusalTexts texts;
    private final Clock clock;

    ItemPages(
            ReadingCatalogue reading,
            HazardCatalogue catalogue,
            ChangingItem changing,
            CatalogueDoors doors,
            ItemForm form,
            RefusalTexts texts,
            Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.changing = changing;
        this.doors = doors;
        this.form = form;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    String list(
            Actor actor,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String category,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("category", category);
        model.addAttribute("items", reading.find(q, category));
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("mayEdit", doors.mayEdit(actor));
        model.addAttribute("readsLists", ReadingCatalogue.readsLists(actor));
        return fragment ? "catalogue/list :: rows" : "catalogue/list";
    }

    @GetMapping("/catalogue/items/new")
    String blank(Actor actor, Model model) {
        doors.editing(actor);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("from", today().toString());
        typed.add("unit", Limit.Unit.WORKDAYS.name());
        model.addAttribute("typed", typed);
        return showNew(model);
    }

    @PostMapping("/catalogue/items")
    String add(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        doors.editing(actor);
        Posted posted = new Posted(actor, new FormValues(sent), model, locale, response, redirect);
        HazardItem wanted = form.read(posted.values(), null);
        return posted.answer(() -> changing.add(actor, wanted), texts, "catalogue.saved", PAGE, () -> showNew(model));
    }

    @GetMapping("/catalogue/items/{code}")
    String item(Actor actor, @PathVariable String code, Model model) {
        return show(actor, code, model);
    }

    @PostMapping("/catalogue/items/{code}")
    String change(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        doors.editing(actor);
        HazardItem known = reading.history(code, actor).get(0).item();
        Posted posted = new Posted(actor, new FormValues(sent), model, locale, response, redirect);
        LocalDate from = posted.values().date("from");
        HazardItem before = from == null ? known : catalogue.item(code, from).orElse(known);
        HazardItem wanted = form.read(posted.values(), before);
        return posted.answer(
                () -> changing.change(actor, wanted), texts, "catalogue.saved", PAGE, () -> show(actor, code, model));
    }

    @PostMapping("/catalogue/items/{code}/retire")
    String retire(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        doors.editing(actor);
        Posted posted = new Posted(actor, new FormValues(sent), model, locale, response, redirect);
        LocalDate from = posted.values().date("from");
        return posted.answer(
                () -> changing.retire(actor, code, from),
                texts,
                "catalogue.retired",
                PAGE,
                () -> again("retire", actor, code, model));
    }

    @PostMapping("/catalogue/items/{code}/take-back")
    String takeBack(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        doors.editing(actor);
        Posted posted = new Posted(actor, new FormValues(sent), model, locale, response, redirect);
        LocalDate from = posted.values().date("from");
        return posted.answer(
                () -> changing.takeBack(actor, code, from),
                texts,
                "catalogue.takenBack",
                PAGE,
                () -> again("takeBack", actor, code, model));
    }

    /** One of the small forms was refused; the large one stands as if untouched. */
    private String again(String tried, Actor actor, String code, Model model) {
        model.addAttribute("tried", tried);
        model.asMap().remove("typed");
        return show(actor, code, model);
    }

    private String show(Actor actor, String code, Model model) {
        List<ItemVersion> history = reading.history(code, actor);
        LocalDate today = today();
        HazardItem shown = catalogue.item(code).orElse(history.get(0).item());
        model.addAttribute("history", history);
        model.addAttribute("item", shown);
        model.addAttribute("today", today);
        model.addAttribute(
                "counts", shown.validUntil() == null || !shown.validUntil().isBefore(today));
        model.addAttribute("mayEdit", doors.mayEdit(actor));
        model.addAttribute("readsLists", ReadingCatalogue.readsLists(actor));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", ItemForm.typed(shown, today));
        }
        choices(model);
        return ITEM;
    }

    private String showNew(Model model) {
        model.addAttribute("today", today());
        choices(model);
        return "catalogue/item-new";
    }

    private void choices(Model model) {
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("units", Limit.Unit.values());
        model.addAttribute("milestones", Milestone.values());
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }
}
