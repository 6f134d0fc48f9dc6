package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.KeepingGroups;
import cn.zhenggai.catalogue.MajorGroup;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Items that make each other major: the groups and their rule. */
@Controller
class GroupPages {

    private static final String LIST = "/catalogue/groups";
    private static final int MOST_NEEDED = 999;

    private final KeepingGroups keeping;
    private final ReadingCatalogue reading;
    private final HazardCatalogue catalogue;
    private final CatalogueDoors doors;
    private final Clock clock;

    GroupPages(
            KeepingGroups keeping,
            ReadingCatalogue reading,
            HazardCatalogue catalogue,
            CatalogueDoors doors,
            Clock clock) {
        this.keeping = keeping;
        this.reading = reading;
        this.catalogue = catalogue;
        this.doors = doors;
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
    Reply put(Actor actor, Posting posting) {
        doors.editing(actor);
        return posting.answer(
                posting.attempt(GroupPages::wanted, wanted -> keeping.put(actor, wanted.group(), wanted.from())),
                done -> Reply.to(LIST).saying("catalogue.saved"),
                () -> show(
                        known(posting.values().text("code")), posting.values().typed(), posting.model()));
    }

    @PostMapping("/catalogue/groups/{code}/end")
    Reply end(Actor actor, @PathVariable String code, Posting posting) {
        doors.editing(actor);
        return posting.answer(
                posting.attempt(values -> values.date("from"), from -> keeping.end(actor, code, from)),
                done -> Reply.to(LIST).saying("catalogue.groupEnded"),
                () -> group(actor, code, posting.model()));
    }

    /** A group as it is to be from a day on. */
    private record Wanted(MajorGroup group, LocalDate from) {}

    private static Wanted wanted(FormValues values) {
        Integer needed = values.count("needed");
        MajorGroup group = new MajorGroup(
                values.text("code"),
                Objects.requireNonNullElse(values.text("name"), ""),
                needed == null ? 0 : Math.min(needed, MOST_NEEDED),
                values.texts("items"));
        return new Wanted(group, values.date("from"));
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
