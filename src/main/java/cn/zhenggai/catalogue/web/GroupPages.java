package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.KeepingGroups;
import cn.zhenggai.catalogue.MajorGroup;
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
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Items that make each other major: the groups and their rule. */
@Controller
class GroupPages {

    private static final String LIST = "/catalogue/groups";

    private final KeepingGroups keeping;
    private final ReadingCatalogue reading;
    private final HazardCatalogue catalogue;
    private final CatalogueDoors doors;
    private final RefusalTexts texts;
    private final Clock clock;

    GroupPages(
            KeepingGroups keeping,
            ReadingCatalogue reading,
            HazardCatalogue catalogue,
            CatalogueDoors doors,
            RefusalTexts texts,
            Clock clock) {
        this.keeping = keeping;
        this.reading = reading;
        this.catalogue = catalogue;
        this.doors = doors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/catalogue/groups")
    String list(Actor actor, Model model) {
        CatalogueDoors.readingLists(actor);
        model.addAttribute("groups", catalogue.groups(today()));
        model.addAttribute("mayEdit", doors.mayEdit(actor));
        return "catalogue/groups";
    }

    @GetMapping("/catalogue/groups/new")
    String blank(Actor actor, Model model) {
        doors.editing(actor);
        return show(null, new LinkedMultiValueMap<>(), model);
    }

    @GetMapping("/catalogue/groups/{code}")
    String group(Actor actor, @PathVariable String code, Model model) {
        doors.editing(actor);
        MajorGroup group = reading.group(code, today());
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("code", group.code());
        typed.add("name", group.name());
        typed.add("needed", Integer.toString(group.needed()));
        typed.addAll("items", group.items());
        return show(group, typed, model);
    }

    @PostMapping("/catalogue/groups")
    String put(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        doors.editing(actor);
        Posted posted = new Posted(actor, new FormValues(sent), model, locale, response, redirect);
        FormValues values = posted.values();
        Long needed = values.id("needed");
        MajorGroup wanted = new MajorGroup(
                values.text("code"),
                Objects.requireNonNullElse(values.text("name"), ""),
                needed == null ? 0 : (int) Math.min(needed, 999),
                sent.getOrDefault("items", List.of()));
        LocalDate from = values.date("from");
        return posted.answer(
                () -> keeping.put(actor, wanted, from),
                texts,
                "catalogue.saved",
                LIST,
                () -> show(known(wanted.code()), sent, model));
    }

    @PostMapping("/catalogue/groups/{code}/end")
    String end(
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
                () -> keeping.end(actor, code, from),
                texts,
                "catalogue.groupEnded",
                LIST,
                () -> group(actor, code, model));
    }

    private MajorGroup known(String code) {
        return catalogue.groups(today()).stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** @param group the one that is changed, null for a new one */
    private String show(MajorGroup group, MultiValueMap<String, String> typed, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("typed", typed);
        model.addAttribute("picked", typed.getOrDefault("items", List.of()));
        model.addAttribute("items", catalogue.items());
        model.addAttribute("categories", catalogue.categories());
        model.addAttribute("today", today());
        return "catalogue/group";
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }
}
