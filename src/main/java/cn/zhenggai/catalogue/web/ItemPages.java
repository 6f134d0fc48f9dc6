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
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue: its items by category, and each with its versions. */
@Controller
class ItemPages {

    private static final String ITEM = "catalogue/item";
    private static final String PAGE = "/catalogue/items/";

    private final ReadingCatalogue reading;
    private final HazardCatalogue catalogue;
    private final ChangingItem changing;
    private final CatalogueDoors doors;
    private final ItemForm form;
    private final Clock clock;

    ItemPages(
            ReadingCatalogue reading,
            HazardCatalogue catalogue,
            ChangingItem changing,
            CatalogueDoors doors,
            ItemForm form,
            Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.changing = changing;
        this.doors = doors;
        this.form = form;
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
        model.addAttribute("today", today());
        choices(model);
        return "catalogue/item-new";
    }

    @PostMapping("/catalogue/items")
    Reply add(Actor actor, Posting posting) {
        doors.editing(actor);
        return posting.answer(
                posting.attempt(values -> form.read(values, null), wanted -> changing.add(actor, wanted)),
                code -> Reply.to(PAGE + code).saying("catalogue.saved"),
                () -> blank(actor, posting.model()));
    }

    @GetMapping("/catalogue/items/{code}")
    String item(Actor actor, @PathVariable String code, Model model) {
        return show(actor, code, model);
    }

    @PostMapping("/catalogue/items/{code}")
    Reply change(Actor actor, @PathVariable String code, Posting posting) {
        doors.editing(actor);
        HazardItem known = reading.history(code, actor).get(0).item();
        return posting.answer(
                posting.attempt(values -> changed(values, known), wanted -> changing.change(actor, wanted)),
                changed -> Reply.to(PAGE + changed).saying("catalogue.saved"),
                () -> show(actor, code, posting.model()));
    }

    @PostMapping("/catalogue/items/{code}/retire")
    Reply retire(Actor actor, @PathVariable String code, Posting posting) {
        doors.editing(actor);
        return posting.answer(
                posting.attempt(values -> values.date("from"), from -> changing.retire(actor, code, from)),
                retired -> Reply.to(PAGE + retired).saying("catalogue.retired"),
                () -> show(actor, code, posting.model()));
    }

    @PostMapping("/catalogue/items/{code}/take-back")
    Reply takeBack(Actor actor, @PathVariable String code, Posting posting) {
        doors.editing(actor);
        return posting.answer(
                posting.attempt(values -> values.date("from"), from -> changing.takeBack(actor, code, from)),
                back -> Reply.to(PAGE + back).saying("catalogue.takenBack"),
                () -> show(actor, code, posting.model()));
    }

    /** What the form does not ask stays as it is on the day from which the change counts. */
    private HazardItem changed(FormValues values, HazardItem known) {
        LocalDate from = values.date("from");
        return form.read(
                values,
                from == null ? known : catalogue.item(known.code(), from).orElse(known));
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
        model.addAttribute("typed", ItemForm.typed(shown, today));
        choices(model);
        return ITEM;
    }

    private void choices(Model model) {
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("units", Limit.Unit.values());
        model.addAttribute("milestones", Milestone.values());
        model.addAttribute("schoolKinds", SchoolKind.values());
        model.addAttribute("facilities", Facility.values());
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }
}
