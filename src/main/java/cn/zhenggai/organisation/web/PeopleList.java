package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PeopleFilter;
import cn.zhenggai.organisation.PersonLine;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Table;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody in the bureau and its schools, with the filter in the address. */
@Controller
class PeopleList {

    private static final Table<PersonLine> TABLE = Table.<PersonLine>drawnBy("organisation/cells")
            .text("people.unit", 28, PersonLine::unitName)
            .leading("people.name", "name")
            .onPage("people.unit")
            .onPage("people.roles", "roles")
            .onPage("people.login", "login")
            .onPage("people.state", "state");

    private final Roster roster;

    PeopleList(Roster roster) {
        this.roster = roster;
    }

    @GetMapping("/people")
    String page(
            Actor actor,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Role role,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String after,
            Model model) {
        Doors.reading(actor);
        PeopleFilter filter = new PeopleFilter(text, role, active, after);
        Slice<PersonLine> people = roster.people(actor.bureauId(), filter);
        model.addAttribute("people", people.rows());
        model.addAttribute("table", TABLE);
        model.addAttribute("filter", filter);
        model.addAttribute("roles", Role.values());
        model.addAttribute("mayEdit", Doors.mayEdit(actor));
        model.addAttribute("next", people.next() == null ? null : address(filter, people.next()));
        return "organisation/people";
    }

    private static String address(PeopleFilter filter, String after) {
        return UriComponentsBuilder.fromPath("/people")
                .queryParam("text", filter.text())
                .queryParam("role", filter.role())
                .queryParam("active", filter.active())
                .queryParam("after", after)
                .encode()
                .build()
                .toUriString();
    }
}
