package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.catalogue.checklist.KeepingChecklists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.form.WrittenNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The checklists, and the form that picks their items. */
@Controller
class ChecklistPages {

    private static final String LIST = "/catalogue/checklists";
    private static final int LAST = 9_999;

    private final Checklists checklists;
    private final KeepingChecklists keeping;
    private final HazardCatalogue catalogue;
    private final CatalogueDoors doors;
    private final Clock clock;

    ChecklistPages(
            Checklists checklists,
            KeepingChecklists keeping,
            HazardCatalogue catalogue,
            CatalogueDoors doors,
            Clock clock) {
        this.checklists = checklists;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.doors = doors;
        this.clock = clock;
    }

    @GetMapping("/catalogue/checklists")
    String list(Actor actor, Model model) {
        CatalogueDoors.readingLists(actor);
        model.addAttribute("lists", checklists.all(today()));
        model.addAttribute("mayEdit", doors.mayEdit(actor));
        return "catalogue/checklists";
    }

    @GetMapping("/catalogue/checklists/new")
    String blank(Actor actor, Model model) {
        doors.editing(actor);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("active", "true");
        return show(actor, null, typed, model);
    }

    @GetMapping("/catalogue/checklists/{id}")
    String checklist(Actor actor, @PathVariable long id, Model model) {
        CatalogueDoors.readingLists(actor);
        Checklist list = require(id);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("code", list.code());
        typed.add("name", list.name());
        typed.add("kind", list.kind().name());
        typed.add("active", Boolean.toString(list.active()));
        typed.addAll("items", list.items().stream().map(HazardItem::code).toList());
        return show(actor, list, typed, model);
    }

    @PostMapping("/catalogue/checklists")
    Reply add(Actor actor, Posting posting) {
        return put(actor, null, posting);
    }

    @PostMapping("/catalogue/checklists/{id}")
    Reply change(Actor actor, @PathVariable long id, Posting posting) {
        return put(actor, id, posting);
    }

    private Reply put(Actor actor, Long id, Posting posting) {
        doors.editing(actor);
        Checklist known = id == null ? null : require(id);
        return posting.answer(
                posting.attempt(values -> entry(id, values), entry -> keeping.put(actor, entry)),
                put -> Reply.to(LIST + "/" + put).saying("catalogue.saved"),
                () -> show(actor, known, posting.values().typed(), posting.model()));
    }

    private static KeepingChecklists.Entry entry(Long id, FormValues values) {
        return new KeepingChecklists.Entry(
                id,
                values.text("code"),
                Objects.requireNonNullElse(values.text("name"), ""),
                values.choice("kind", Checklist.Kind.class),
                values.checked("active"),
                inOrder(values.typed()));
    }

    /** By the numbers that were written beside the items; those without one come last, as they stand in the form. */
    private static List<String> inOrder(MultiValueMap<String, String> typed) {
        return typed.getOrDefault("items", List.of()).stream()
                .sorted(Comparator.comparingInt(code -> place(typed.getFirst("place-" + code))))
                .toList();
    }

    private static int place(String text) {
        Outcome<Long> number = WrittenNumber.whole(Objects.requireNonNullElse(text, ""));
        boolean sensible = number.accepted() && number.result() >= 0 && number.result() < LAST;
        return sensible ? number.result().intValue() : LAST;
    }

    private String show(Actor actor, Checklist list, MultiValueMap<String, String> typed, Model model) {
        List<String> picked = typed.getOrDefault("items", List.of());
        model.addAttribute("checklist", list);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "picked",
                picked.stream().flatMap(code -> catalogue.item(code).stream()).toList());
        model.addAttribute(
                "others",
                catalogue.items().stream()
                        .filter(item -> !picked.contains(item.code()))
                        .toList());
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("kinds", Checklist.Kind.values());
        model.addAttribute("mayEdit", doors.mayEdit(actor));
        return "catalogue/checklist";
    }

    private Checklist require(long id) {
        return checklists.checklist(id, today()).orElseThrow(() -> new NotFound("No checklist " + id));
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }
}
