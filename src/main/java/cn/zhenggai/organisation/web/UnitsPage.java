package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.UnitLine;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.UnitKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of units, and the search that the pickers of other forms use too. */
@Controller
class UnitsPage {

    private static final int MOST = 100;
    private static final int OFFERED = 20;
    private static final Set<String> FIELDS = Set.of("unitId", "schools");
    private static final List<UnitKind> ORDER =
            List.of(UnitKind.BUREAU, UnitKind.SECTION, UnitKind.TOWNSHIP, UnitKind.DEPARTMENT, UnitKind.SCHOOL);

    private final Places places;
    private final Directory directory;

    UnitsPage(Places places, Directory directory) {
        this.places = places;
        this.directory = directory;
    }

    @GetMapping("/units")
    String page(Actor actor, @RequestParam(defaultValue = "") String text, Model model) {
        Doors.reading(actor);
        List<UnitLine> units =
                text.isBlank() ? places.offices(actor.bureauId()) : places.matching(actor.bureauId(), text, MOST);
        Map<UnitKind, List<UnitLine>> byKind = units.stream().collect(Collectors.groupingBy(UnitLine::kind));
        Map<UnitKind, List<UnitLine>> groups = new LinkedHashMap<>();
        ORDER.stream().filter(byKind::containsKey).forEach(kind -> groups.put(kind, byKind.get(kind)));
        model.addAttribute("groups", groups);
        model.addAttribute("text", text);
        model.addAttribute("mayEdit", Doors.mayEdit(actor));
        return "organisation/units";
    }

    /** Choices for a form that asks for units: boxes for {@code schools}, one of many for {@code unitId}. */
    @GetMapping("/units/choices")
    String choices(Actor actor, @RequestParam(defaultValue = "") String find, @RequestParam String field, Model model) {
        Doors.editing(actor);
        boolean schools = !"unitId".equals(field);
        model.addAttribute("field", FIELDS.contains(field) ? field : "schools");
        model.addAttribute("find", find);
        model.addAttribute("many", schools);
        if (schools) {
            model.addAttribute(
                    "found",
                    find.isBlank() ? List.of() : directory.units(actor.bureauId(), UnitKind.SCHOOL, find, OFFERED));
        } else {
            model.addAttribute("found", find.isBlank() ? List.of() : places.matching(actor.bureauId(), find, OFFERED));
        }
        return "organisation/choices :: found";
    }
}
