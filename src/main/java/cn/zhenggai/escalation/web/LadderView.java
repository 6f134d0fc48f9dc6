package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.decision.EscalationStory.ToldStep;
import cn.zhenggai.escalation.decision.LadderOptions;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.CasePictures;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what the ladder did about a case, also after a form was refused. */
@Component
class LadderView {

    private final EscalationStory story;
    private final LadderOptions options;
    private final CaseLists cases;
    private final CasePictures pictures;
    private final Clock clock;

    LadderView(EscalationStory story, LadderOptions options, CaseLists cases, CasePictures pictures, Clock clock) {
        this.story = story;
        this.options = options;
        this.cases = cases;
        this.pictures = pictures;
        this.clock = clock;
    }

    String show(CaseNumber number, Actor actor, String back, Model model) {
        EscalationStory.Told told = story.of(number, actor);
        List<ToldStep> latestFirst = new ArrayList<>(told.steps());
        Collections.reverse(latestFirst);
        model.addAttribute("number", number);
        model.addAttribute("steps", latestFirst);
        model.addAttribute("holds", told.holds());
        model.addAttribute(
                "options",
                options.of(
                        number, actor, told.steps().stream().map(ToldStep::step).toList()));
        model.addAttribute("back", back);
        model.addAttribute("today", BureauTime.today(clock));
        return "escalation/ladder";
    }

    /** What it is about, above everything; where it is a part of the page of the case, that page says it. */
    String showWhole(CaseNumber number, Actor actor, String back, Model model) {
        String page = show(number, actor, back, model);
        model.addAttribute(
                "about",
                cases.numbered(actor, number.value(), 1).stream().findFirst().orElse(null));
        model.addAttribute("photo", pictures.of(List.of(number), actor).get(number.value()));
        return page;
    }
}
