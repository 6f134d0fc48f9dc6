package cn.zhenggai.point.web;

import cn.zhenggai.inspection.plan.VisitRules;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.point.PassingPoint;
import cn.zhenggai.point.Point;
import cn.zhenggai.point.PointAddress;
import cn.zhenggai.point.PointRights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the plate leads that somebody reads with his telephone. Whoever writes a record in that school now is led on by the
 * device itself, which alone knows of the record.
 */
@Controller
class PlatePage {

    private static final String PLATE = "/plate/{code:[a-z0-9]{8,32}}";

    private final PassingPoint passing;
    private final Directory directory;

    PlatePage(PassingPoint passing, Directory directory) {
        this.passing = passing;
        this.directory = directory;
    }

    @GetMapping(PLATE)
    String page(Actor actor, @PathVariable String code, Model model) {
        return show(actor, code, model);
    }

    @PostMapping(PLATE)
    Reply pass(Actor actor, @PathVariable String code, Posting posting) {
        return posting.answer(
                posting.attempt(
                        values -> values,
                        values -> passing.pass(actor, code, values.checked("sound"), values.text("trouble"))),
                point -> Reply.to(PointAddress.PAGE).saying("point.done.passed", point.name()),
                () -> show(actor, code, posting.model()));
    }

    private String show(Actor actor, String code, Model model) {
        Point point = passing.read(actor, code);
        UnitCard school = directory.unit(point.schoolId()).orElseThrow();
        model.addAttribute("point", point);
        model.addAttribute("code", code);
        model.addAttribute("school", school);
        model.addAttribute("round", PointRights.goesRound(actor));
        model.addAttribute("visits", VisitRules.reaches(actor, school));
        return "point/plate";
    }
}
