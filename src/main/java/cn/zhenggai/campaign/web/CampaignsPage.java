package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.CampaignLine;
import cn.zhenggai.campaign.CampaignRights;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.campaign.preparing.CampaignDraft;
import cn.zhenggai.campaign.preparing.PreparingCampaign;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.table.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 专项行动: the list, a new one, and how far each has come, today or at the end of a past day. */
@Controller
class CampaignsPage {

    private static final int OPEN = 100;
    private static final int ENDED = 20;
    private static final Table<CampaignLine> ENDED_ONES = Table.<CampaignLine>drawnBy("campaign/cells")
            .leading("campaign.name", "campaign")
            .onPage("campaign.time", "time")
            .onPage("campaign.coverage", "coverage")
            .onPage("campaign.findings", "found");

    private final ReadingCampaigns campaigns;
    private final PreparingCampaign preparing;
    private final CampaignModel shown;
    private final Clock clock;

    CampaignsPage(ReadingCampaigns campaigns, PreparingCampaign preparing, CampaignModel shown, Clock clock) {
        this.campaigns = campaigns;
        this.preparing = preparing;
        this.shown = shown;
        this.clock = clock;
    }

    /** Two statements: those that are open, and a page of those that have ended. */
    @GetMapping("/campaigns")
    String page(Actor actor, @RequestParam(required = false) String after, Model model) {
        CampaignDoors.reading(actor);
        model.addAttribute("open", campaigns.page(actor, false, null, OPEN).rows());
        model.addAttribute("endedTable", ENDED_ONES);
        model.addAttribute("ended", campaigns.page(actor, true, after, ENDED));
        model.addAttribute("mayPrepare", CampaignRights.mayPrepare(actor));
        model.addAttribute("today", BureauTime.today(clock));
        return "campaign/campaigns";
    }

    @GetMapping("/campaigns/new")
    String blank(Actor actor, Model model) {
        CampaignDoors.preparing(actor);
        shown.choices(actor, model);
        return "campaign/campaign-new";
    }

    @PostMapping("/campaigns")
    Reply prepare(Actor actor, Posting posting) {
        CampaignDoors.preparing(actor);
        return posting.answer(
                posting.attempt(CampaignsPage::draft, draft -> preparing.prepare(actor, draft)),
                id -> Reply.to("/campaigns/" + id),
                () -> blank(actor, posting.model()));
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}")
    String campaign(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            Model model,
            Locale locale) {
        return shown.campaign(actor, id, on, model, locale);
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}/schools/{school:\\d{1,18}}")
    String school(Actor actor, @PathVariable long id, @PathVariable long school, Model model) {
        return shown.school(actor, id, school, model);
    }

    static CampaignDraft draft(FormValues values) {
        return new CampaignDraft(
                values.text("name"),
                values.text("subject"),
                values.choice("mode", VisitMode.class),
                values.id("checklist"),
                values.id("section"),
                values.date("from"),
                values.date("until"));
    }
}
