package cn.zhenggai.catalogue.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form that was sent: either it was done and the reader goes on, or he sees it again with what is wrong. */
record Posted(
        Actor actor,
        FormValues values,
        Model model,
        Locale locale,
        HttpServletResponse response,
        RedirectAttributes redirect) {

    /** @param again shows the form once more */
    <T> String answer(Supplier<Outcome<T>> work, RefusalTexts texts, String done, String next, Supplier<String> again) {
        Outcome<T> outcome =
                values.unreadable().<Outcome<T>>map(Outcome::refused).orElseGet(work);
        if (outcome.accepted()) {
            redirect.addFlashAttribute("flash", done);
            return "redirect:" + next.replace("{result}", outcome.result().toString());
        }
        model.addAttribute("typed", values.typed());
        model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
        response.setStatus(RefusalTexts.status(outcome.refusal()).value());
        return again.get();
    }
}
