package cn.zhenggai.inspection.web;

import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.OfferedVisits;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Standing at a school without a plan: three choices, and the visit begins. */
@Controller
class NewVisitPage {

    /** The school is chosen by name, the companions are ticked. */
    private static final Map<String, String> AS_ON_THE_PAGE = Map.of("schoolId", "school", "memberIds", "member");

    private final OfferedVisits offered;
    private final PlanningVisit planning;
    private final SpokenWords words;
    private final Clock clock;

    NewVisitPage(OfferedVisits offered, PlanningVisit planning, SpokenWords words, Clock clock) {
        this.offered = offered;
        this.planning = planning;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/visits/new")
    String page(Actor actor, Model model) {
        return show(actor, model);
    }

    @GetMapping("/visits/schools")
    String schools(Actor actor, @RequestParam(defaultValue = "") String school, Model model) {
        mustGo(actor);
        model.addAttribute("schools", offered.schools(actor, typed(school)));
        return "inspection/visit-new :: schools";
    }

    @PostMapping("/visits")
    Reply start(Actor actor, Posting posting) {
        mustGo(actor);
        return posting.answer(
                posting.attempt(values -> plan(actor, values), plan -> planning.plan(actor, plan))
                        .at(AS_ON_THE_PAGE),
                visit -> Reply.to("/visits/" + visit + "/write"),
                () -> show(actor, posting.model()));
    }

    private VisitPlan plan(Actor actor, FormValues values) {
        return new VisitPlan(
                actor.inSchool() ? actor.unitId() : school(actor, values.text("school")),
                BureauTime.today(clock),
                actor.inSchool() ? VisitMode.SELF_CHECK : values.choice("mode", VisitMode.class),
                values.id("checklist"),
                null,
                null,
                null,
                actor.personId(),
                values.ids("member"),
                values.text("subject"),
                actor.inSchool() ? null : values.text("jointWith"));
    }

    /** As the list offers it, {@code name · code}; 0 for none. */
    private long school(Actor actor, String text) {
        if (text == null) {
            return 0;
        }
        String code = typed(text);
        List<UnitCard> found = offered.schools(actor, code).stream()
                .filter(unit ->
                        unit.code().equalsIgnoreCase(code) || unit.name().equals(code))
                .toList();
        return found.size() == 1 ? found.get(0).id() : 0;
    }

    private String show(Actor actor, Model model) {
        mustGo(actor);
        model.addAttribute("school", actor.inSchool() ? actor.unitName() : null);
        model.addAttribute("schools", actor.inSchool() ? List.of() : offered.schools(actor, ""));
        model.addAttribute("checklists", offered.checklists());
        model.addAttribute("modes", offered.modes(actor));
        model.addAttribute("people", offered.companions(actor));
        model.addAttribute("words", words.spoken(LocaleContextHolder.getLocale()));
        return "inspection/visit-new";
    }

    private static String typed(String text) {
        return text.substring(text.lastIndexOf('·') + 1).strip();
    }

    private static void mustGo(Actor actor) {
        if (!ReadingVisits.goes(actor)) {
            throw new VisitNotFound(0);
        }
    }
}
