package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.AdministeringPeople;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.shared.Actor;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which schools a person answers for, and which he must keep away from. */
@Controller
class PersonDuties {

    private static final int LONGEST_REASON = 200;

    private final AdministeringPeople people;
    private final Doors doors;

    PersonDuties(AdministeringPeople people, Doors doors) {
        this.people = people;
        this.doors = doors;
    }

    @PostMapping("/people/{id}/schools")
    String assign(
            Actor actor,
            @PathVariable long id,
            @RequestParam Responsibility kind,
            @RequestParam(required = false) Set<Long> schools,
            RedirectAttributes redirect) {
        Doors.editing(actor);
        doors.person(actor, id);
        Set<Long> chosen = schools == null ? Set.of() : schools;
        chosen.forEach(school -> doors.unit(actor, school));
        people.assignSchools(actor, id, kind, chosen);
        return done(id, "people.schoolsSaved", redirect);
    }

    @PostMapping("/people/{id}/conflicts")
    String declare(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) Set<Long> schools,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Doors.editing(actor);
        doors.person(actor, id);
        String kept = reason.strip()
                .substring(0, Math.min(LONGEST_REASON, reason.strip().length()));
        for (long school : schools == null ? Set.<Long>of() : schools) {
            doors.unit(actor, school);
            people.declareConflict(actor, id, school, kept);
        }
        return done(id, "people.conflictSaved", redirect);
    }

    @PostMapping("/people/{id}/conflicts/{school}/withdraw")
    String withdraw(Actor actor, @PathVariable long id, @PathVariable long school, RedirectAttributes redirect) {
        Doors.editing(actor);
        doors.person(actor, id);
        people.withdrawConflict(actor, id, school);
        return done(id, "people.conflictGone", redirect);
    }

    private static String done(long id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/people/" + id;
    }
}
