package cn.zhenggai.firststeps.web;

import cn.zhenggai.firststeps.FirstStepsAddress;
import cn.zhenggai.firststeps.ReadingFirstSteps;
import cn.zhenggai.firststeps.SettingAside;
import cn.zhenggai.firststeps.StepProgress;
import cn.zhenggai.firststeps.StepsSheet;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 开局清单: what a new server still lacks, one step after the other. */
@Controller
class FirstStepsPage {

    private static final String VIEW = "firststeps/steps";

    private final ReadingFirstSteps reading;
    private final SettingAside setting;

    FirstStepsPage(ReadingFirstSteps reading, SettingAside setting) {
        this.reading = reading;
        this.setting = setting;
    }

    @GetMapping(FirstStepsAddress.PAGE)
    String page(Actor actor, HttpServletRequest request, Model model) {
        StepsSheet sheet = reading.sheet(StepsRequest.asking(actor, request));
        UnderWay.over(request);
        model.addAttribute("sheet", sheet);
        model.addAttribute("next", sheet.next().orElse(null));
        model.addAttribute("optional", sheet.count(StepProgress.OPTIONAL));
        model.addAttribute(
                "folded",
                Stream.of(StepProgress.DONE, StepProgress.NOT_NEEDED)
                        .filter(state -> sheet.count(state) > 0)
                        .map(Enum::name)
                        .toList());
        return VIEW;
    }

    /** To where the step is done, with the way back on every page until it was taken. */
    @GetMapping(FirstStepsAddress.PAGE + "/{key:[a-z-]{1,40}}")
    String go(Actor actor, @PathVariable String key, HttpServletRequest request) {
        String place = reading.place(key, StepsRequest.asking(actor, request))
                .orElseThrow(() -> new NotFound("No page for the first step " + key));
        UnderWay.begin(request, key);
        return "redirect:" + place;
    }

    @PostMapping(FirstStepsAddress.PAGE + "/{key:[a-z-]{1,40}}/aside")
    Reply aside(Actor actor, @PathVariable String key, Posting posting, HttpServletRequest request) {
        administering(actor);
        return posting.answer(
                posting.attempt(() -> setting.set(key, actor)),
                changed -> Reply.to(FirstStepsAddress.PAGE).saying("firstSteps.setAside"),
                () -> page(actor, request, posting.model()));
    }

    @PostMapping(FirstStepsAddress.PAGE + "/{key:[a-z-]{1,40}}/back")
    Reply back(Actor actor, @PathVariable String key, Posting posting, HttpServletRequest request) {
        administering(actor);
        return posting.answer(
                posting.attempt(() -> setting.takeBack(key, actor)),
                changed -> Reply.to(FirstStepsAddress.PAGE).saying("firstSteps.takenBack"),
                () -> page(actor, request, posting.model()));
    }

    private static void administering(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
    }
}
