package cn.zhenggai.escalation.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form about the ladder of a case that somebody sent in, with all it needs to be answered. */
record LadderForm(
        CaseNumber number,
        Actor actor,
        FormValues values,
        LadderView view,
        Model model,
        RedirectAttributes redirect,
        HttpServletResponse response) {

    /**
     * Runs the use case when every field could be read. Done: back to where the form stood.
     *
     * @param form decide, hold, jump or urge
     * @param done what was done, as the last part of {@code escalation.done.*}
     */
    String answer(String form, String done, Supplier<Outcome<?>> useCase) {
        Outcome<?> outcome =
                values.unreadable().<Outcome<?>>map(Outcome::refused).orElseGet(useCase);
        String back = DeskWords.back(values.text("back"), "/cases/" + number);
        if (outcome.accepted()) {
            redirect.addFlashAttribute("flash", "escalation.done." + done);
            redirect.addFlashAttribute("flashArguments", List.of(number.value()));
            return "redirect:" + back;
        }
        LadderView.Turn turn = new LadderView.Turn(form, values.typed(), back);
        return view.refused(number, actor, turn, outcome.refusal(), model, response);
    }
}
