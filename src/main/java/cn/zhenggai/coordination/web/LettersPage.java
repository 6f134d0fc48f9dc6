package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.LetterFilter;
import cn.zhenggai.coordination.letter.LetterLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.table.Asked;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 协调函: the letters to other departments; for a contact of one of them his desk. The filter lives in the address. */
@Controller
class LettersPage {

    private static final int SIZE = 25;

    private final LetterLists lists;
    private final LetterUnits units;
    private final LetterTable table;

    LettersPage(LetterLists lists, LetterUnits units, LetterTable table) {
        this.lists = lists;
        this.units = units;
        this.table = table;
    }

    @GetMapping("/letters")
    String page(
            Actor actor,
            @RequestParam Map<String, String> words,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        mustRead(actor);
        LetterFilter filter = filter(words);
        boolean external = actor.is(Role.EXTERNAL);
        model.addAttribute("filter", filter);
        model.addAttribute("external", external);
        model.addAttribute("views", LetterFilter.View.values());
        model.addAttribute("units", external || fragment ? java.util.List.of() : units.of(actor.bureauId()));
        model.addAttribute("page", lists.page(actor, filter, after, SIZE));
        model.addAttribute("table", table.table());
        return fragment ? "coordination/letters :: rows" : "coordination/letters";
    }

    static LetterFilter filter(Map<String, String> words) {
        return new LetterFilter(
                Asked.word(LetterFilter.View.class, words.get("view")),
                Asked.number(words.get("unit"), 18),
                words.get("q"));
    }

    static boolean opensTo(Actor actor) {
        return !actor.inSchool()
                && actor.isAny(
                        Role.EXTERNAL,
                        Role.SECTION_HEAD,
                        Role.REGISTRAR,
                        Role.DEPUTY,
                        Role.DIRECTOR,
                        Role.INSPECTOR,
                        Role.TEAM_LEAD,
                        Role.TOWNSHIP,
                        Role.CONTACT_LEADER,
                        Role.AUDITOR);
    }

    static void mustRead(Actor actor) {
        if (!opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
