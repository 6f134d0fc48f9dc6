package cn.zhenggai.talk.web;

import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.talk.HoldingTalk;
import cn.zhenggai.talk.TalkEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** 约谈 about one case, a page of its own and a part of the page of the case, with its form. */
@Controller
@RequestMapping("/talks/of/{number}")
class TalkPage {

    private final TalkModel view;
    private final HoldingTalk holding;

    TalkPage(TalkModel view, HoldingTalk holding) {
        this.view = view;
        this.holding = holding;
    }

    @GetMapping
    String page(
            Actor actor,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String page = view.show(known(number), actor, model);
        return fragment ? page + " :: part" : page;
    }

    @PostMapping("/hold")
    Reply hold(Actor actor, @PathVariable String number, Posting form) {
        CaseNumber known = known(number);
        return form.answer(
                form.attempt(TalkPage::entry, entry -> holding.hold(known, actor, entry)),
                result -> Reply.to(CaseAddress.page(known)).saying("talk.done", known.value()),
                () -> view.show(known, actor, form.model()));
    }

    private static TalkEntry entry(FormValues form) {
        return new TalkEntry(
                moment(form),
                form.text("venue"),
                form.text("talkers"),
                form.text("attendees"),
                form.text("said"),
                form.text("promise"));
    }

    /** A day without an hour is none. */
    private static Instant moment(FormValues form) {
        LocalDate day = form.date("heldOn");
        LocalTime hour = form.time("heldAt");
        return day == null || hour == null
                ? null
                : day.atTime(hour).atZone(BureauTime.ZONE).toInstant();
    }

    private static CaseNumber known(String number) {
        return CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
    }
}
