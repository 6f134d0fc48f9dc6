package cn.zhenggai.campaign.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gathers what every form about a campaign needs for its answer. */
@ControllerAdvice(assignableTypes = {PreparingForms.class, RunningForms.class})
class CampaignForms {

    private final CampaignModel shown;
    private final RefusalTexts texts;

    CampaignForms(CampaignModel shown, RefusalTexts texts) {
        this.shown = shown;
        this.texts = texts;
    }

    @ModelAttribute
    CampaignForm campaignForm(
            @PathVariable long id,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormValues values = new FormValues(new LinkedMultiValueMap<>(typed));
        return new CampaignForm(id, actor, values, shown, texts, model, locale, redirect, response);
    }
}
