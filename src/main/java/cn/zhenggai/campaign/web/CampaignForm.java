package cn.zhenggai.campaign.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form about a campaign that somebody sent in, with all it needs to be answered. */
record CampaignForm(
        long id,
        Actor actor,
        FormValues values,
        CampaignModel shown,
        RefusalTexts texts,
        Model model,
        Locale locale,
        RedirectAttributes redirect,
        HttpServletResponse response) {

    /** Done: back to the campaign, with message {@code campaign.done.<form>}. Refused: the page it came from. */
    <T> String answer(String form, Supplier<Outcome<T>> work, Function<T, List<Object>> told) {
        Outcome<T> outcome = values.unreadable().map(Outcome::<T>refused).orElseGet(work);
        if (outcome.accepted()) {
            redirect.addFlashAttribute("flash", "campaign.done." + form);
            redirect.addFlashAttribute("flashArguments", told.apply(outcome.result()));
            return "redirect:/campaigns/" + id;
        }
        model.addAttribute("form", form);
        model.addAttribute("typed", values.typed().toSingleValueMap());
        model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
        response.setStatus(RefusalTexts.status(outcome.refusal()).value());
        Long school = values.id("school");
        return values.checked("ofSchool") && school != null
                ? shown.school(actor, id, school, model)
                : shown.campaign(actor, id, null, model, locale);
    }

    <T> String answer(String form, Supplier<Outcome<T>> work) {
        return answer(form, work, done -> List.of());
    }
}
