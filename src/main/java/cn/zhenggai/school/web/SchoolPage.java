package cn.zhenggai.school.web;

import cn.zhenggai.organisation.school.SchoolAddress;
import cn.zhenggai.organisation.school.SchoolNotFound;
import cn.zhenggai.school.ReadingSchool;
import cn.zhenggai.school.SchoolSheet;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 学校一屏: everything about one school. */
@Controller
class SchoolPage {

    private final ReadingSchool reading;

    SchoolPage(ReadingSchool reading) {
        this.reading = reading;
    }

    @GetMapping("/schools/{code}")
    String page(Actor actor, @PathVariable String code, Model model) {
        SchoolSheet sheet = reading.sheet(code, actor);
        Instant begun = sheet.school().begunAt();
        model.addAttribute("sheet", sheet);
        model.addAttribute("begun", begun == null ? null : BureauTime.dayOf(begun));
        return "school/school";
    }

    /** Where pages lead that know a school by its id. */
    @GetMapping("/schools/id/{id:\\d{1,18}}")
    String byId(Actor actor, @PathVariable long id) {
        return "redirect:" + SchoolAddress.page(reading.codeOf(id, actor));
    }

    /** Of whoever works in one. */
    @GetMapping("/my-school")
    String own(Actor actor) {
        if (!actor.inSchool()) {
            throw new SchoolNotFound(actor.unitName());
        }
        return "redirect:" + SchoolAddress.page(reading.codeOf(actor.unitId(), actor));
    }
}
