package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.decision.EscalationStory.ToldStep;
import cn.zhenggai.escalation.decision.LadderOptions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Shows what the ladder did about a case, also after a form was refused: then with what was typed and what is wrong. */
@Component
class LadderView {

    private final EscalationStory story;
    private final LadderOptions options;
    private final RefusalTexts texts;
    private final Clock clock;

    LadderView(EscalationStory story, LadderOptions options, RefusalTexts texts, Clock clock) {
        this.story = story;
        this.options = options;
        this.texts = texts;
        this.clock = clock;
    }

    String show(CaseNumber number, Actor actor, String back, Model model) {
        return show(number, actor, back, new Attempt("", new LinkedMultiValueMap<>(), Map.of()), model);
    }

    String refused(
            CaseNumber number, Actor actor, Turn turn, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(RefusalTexts.status(refusal).value());
        Map<String, String> errors = texts.byField(refusal, LocaleContextHolder.getLocale());
        return show(number, actor, turn.back(), new Attempt(turn.form(), turn.typed(), errors), model);
    }

    /** @param form decide, hold, jump or urge */
    record Turn(String form, MultiValueMap<String, String> typed, String back) {}

    private record Attempt(String form, MultiValueMap<String, String> typed, Map<String, String> errors) {}

    private String show(CaseNumber number, Actor actor, String back, Attempt attempt, Model model) {
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
        model.addAttribute("tried", attempt.form());
        model.addAttribute("typed", attempt.typed());
        model.addAttribute("errors", attempt.errors());
        model.addAttribute("back", back);
        model.addAttribute("today", BureauTime.today(clock));
        return "escalation/ladder";
    }
}
