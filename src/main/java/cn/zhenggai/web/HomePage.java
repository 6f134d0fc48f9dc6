package cn.zhenggai.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page follows the role: what is late for those who lead, visits for those who go out, work for those who work, figures for
 * those who watch, people for their keeper.
 */
@Controller
class HomePage {

    @GetMapping("/")
    String home(Actor actor) {
        if (actor.roles().equals(Set.of(Role.ADMIN))) {
            return "redirect:/people";
        }
        if (!actor.inSchool() && actor.isAny(Role.DIRECTOR, Role.DEPUTY)) {
            return "redirect:/escalations";
        }
        if (actor.is(Role.AUDITOR)) {
            return "redirect:/overview";
        }
        if (!actor.inSchool()
                && actor.isAny(Role.INSPECTOR, Role.TEAM_LEAD)
                && !actor.isAny(Role.SECTION_HEAD, Role.REGISTRAR)) {
            return "redirect:/visits";
        }
        return actor.roles().equals(Set.of(Role.CONTACT_LEADER)) ? "redirect:/cases" : "redirect:/tasks";
    }
}
