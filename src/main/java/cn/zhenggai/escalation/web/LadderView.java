package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.decision.EscalationStory.ToldStep;
import cn.zhenggai.escalation.decision.LadderOptions;
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
    private final Clock clock;

    LadderView(EscalationStory story, LadderOptions options, Clock clock) {
        this.story = story;
        this.options = options;
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
}
