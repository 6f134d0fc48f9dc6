package cn.zhenggai.supervision.web;

import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.PublishingListing;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.ReportingProgress;
import cn.zhenggai.supervision.Supervising;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** 挂牌督办 of one case, a page of its own and a part of the page of the case, with its forms. */
@Controller
@RequestMapping("/supervisions/of/{number}")
class ListingPage {

    private final ListingModel view;
    private final Supervising supervising;
    private final PublishingListing publishing;
    private final ReportingProgress reporting;

    ListingPage(ListingModel view, Supervising supervising, PublishingListing publishing, ReportingProgress reporting) {
        this.view = view;
        this.supervising = supervising;
        this.publishing = publishing;
        this.reporting = reporting;
    }

    @ModelAttribute
    ListingPosting posting(@PathVariable String number, Actor actor, Posting form) {
        CaseNumber known = CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
        return new ListingPosting(known, actor, form, view);
    }

    @GetMapping
    String page(
            @ModelAttribute(binding = false) ListingPosting asked,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String page = view.show(asked.number(), asked.actor(), CaseAddress.page(asked.number()), model);
        return fragment ? page + " :: part" : page;
    }

    @PostMapping("/list")
    Reply list(@ModelAttribute(binding = false) ListingPosting posted) {
        return posted.answer(
                "LIST",
                ListingPage::entry,
                entry -> supervising.list(
                        posted.number(), posted.actor(), posted.form().values().text("note"), entry));
    }

    @PostMapping("/register")
    Reply register(@ModelAttribute(binding = false) ListingPosting posted) {
        return posted.answer(
                "REGISTER_LISTING",
                ListingPage::entry,
                entry -> supervising.register(posted.number(), posted.actor(), entry));
    }

    @PostMapping("/publish")
    Reply publish(@ModelAttribute(binding = false) ListingPosting posted) {
        return posted.answer(
                "PUBLISH_LISTING",
                form -> form.date("on"),
                on -> publishing.publish(
                        posted.number(),
                        posted.actor(),
                        on,
                        posted.form().values().text("where")));
    }

    @PostMapping("/remove")
    Reply remove(@ModelAttribute(binding = false) ListingPosting posted) {
        return posted.answer(
                "PUBLISH_DELISTING",
                form -> form.date("on"),
                on -> publishing.remove(posted.number(), posted.actor(), on));
    }

    @PostMapping("/report")
    Reply report(@ModelAttribute(binding = false) ListingPosting posted) {
        return posted.answer(
                "REPORT_PROGRESS",
                form -> form.text("report"),
                report -> reporting.report(posted.number(), posted.actor(), report));
    }

    private static ListingEntry entry(FormValues form) {
        return new ListingEntry(
                form.choice("level", ListingLevel.class),
                form.id("leader"),
                form.date("term"),
                form.choice("publicity", Publicity.class),
                form.choice("rhythm", ReportRhythm.class),
                form.text("demand"));
    }
}
