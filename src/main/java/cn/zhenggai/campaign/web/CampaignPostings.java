package cn.zhenggai.campaign.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.Posting;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Gathers what every form about a campaign needs for its answer. */
@ControllerAdvice(annotations = CampaignForms.class)
class CampaignPostings {

    private final CampaignModel shown;

    CampaignPostings(CampaignModel shown) {
        this.shown = shown;
    }

    @ModelAttribute
    CampaignPosting posting(@PathVariable long id, Actor actor, Posting form) {
        return new CampaignPosting(id, actor, form, shown);
    }
}
