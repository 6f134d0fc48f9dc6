package cn.zhenggai.stoporder.web;

import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.stoporder.StopEntry;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.lifting.AskingLifting;
import cn.zhenggai.stoporder.lifting.InspectingStop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 停课停用: the stop orders of one case, a page of its own and a part of the page of the case, with its forms. */
@Controller
@RequestMapping("/stop-orders/of/{number}")
class StopOrderPage {

    private static final String MODEL = "stop-order";

    private final StopOrderView view;
    private final StopWorks works;
    private final StoringEvidence storing;
    private final ReadingCase reading;
    private final ProcessPictures pictures;

    StopOrderPage(
            StopOrderView view,
            StopWorks works,
            StoringEvidence storing,
            ReadingCase reading,
            ProcessPictures pictures) {
        this.view = view;
        this.works = works;
        this.storing = storing;
        this.reading = reading;
        this.pictures = pictures;
    }

    @ModelAttribute
    StopPosting posting(@PathVariable String number, Actor actor, Posting form) {
        return new StopPosting(number(number), actor, form, view, storing);
    }

    @GetMapping
    String page(
            @ModelAttribute(binding = false) StopPosting asked,
            @RequestParam(required = false) Integer place,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String page = view.show(asked.number(), asked.actor(), place, null, model);
        model.addAttribute("own", !fragment);
        return fragment ? page + " :: part" : page;
    }

    @GetMapping("/{place}/process")
    @ResponseBody
    ProcessPictures.Picture picture(@PathVariable String number, @PathVariable int place, Actor actor, Locale locale) {
        reading.mustSee(number(number), actor);
        return pictures.beside(MODEL, number(number), place, locale);
    }

    @PostMapping("/order")
    Reply order(@ModelAttribute(binding = false) StopPosting posted) {
        return posted.answer("order", "order-stop", null, StopOrderPage::entry, entry -> works.ordering()
                .order(posted.number(), posted.actor(), entry));
    }

    @PostMapping("/at-once")
    Reply atOnce(@ModelAttribute(binding = false) StopPosting posted) {
        return posted.answer(
                "atOnce",
                "stop-at-once",
                null,
                form -> new OnWord(entry(form), approval(form)),
                asked -> works.ordering().atOnce(posted.number(), posted.actor(), asked.entry(), asked.approval()));
    }

    @PostMapping("/{place}/confirm")
    Reply confirm(@ModelAttribute(binding = false) StopPosting posted, @PathVariable int place) {
        return posted.answer("confirm", "confirm-stop", place, form -> form.text("note"), note -> works.confirming()
                .confirm(posted.number(), posted.actor(), place, note));
    }

    @PostMapping("/{place}/revoke")
    Reply revoke(@ModelAttribute(binding = false) StopPosting posted, @PathVariable int place) {
        return posted.answer("revoke", "revoke-stop", place, form -> form.text("note"), note -> works.revoking()
                .revoke(posted.number(), posted.actor(), place, note));
    }

    @PostMapping("/{place}/ask")
    Reply ask(@ModelAttribute(binding = false) StopPosting posted, @PathVariable int place) {
        return posted.keepingFiles()
                .answer(
                        "ask",
                        "ask-lifting",
                        place,
                        form -> new AskingLifting.Request(form.text("done"), form.ids("photos"), form.ids("documents")),
                        request -> works.asking().ask(posted.number(), posted.actor(), place, request));
    }

    @PostMapping("/{place}/inspect")
    Reply inspect(@ModelAttribute(binding = false) StopPosting posted, @PathVariable int place) {
        return posted.keepingFiles()
                .answer(
                        posted.form().values().checked("fit") ? "fit" : "unfit",
                        "inspect-stop",
                        place,
                        form -> new InspectingStop.Look(form.decision("fit"), form.text("seen"), form.ids("photos")),
                        look -> works.inspecting().inspect(posted.number(), posted.actor(), place, look));
    }

    @PostMapping("/{place}/decide")
    Reply decide(@ModelAttribute(binding = false) StopPosting posted, @PathVariable int place) {
        return posted.answer(
                posted.form().values().checked("approved") ? "lifted" : "refused",
                "decide-lifting",
                place,
                form -> new Decision(form.decision("approved"), form.text("note")),
                decision -> works.deciding()
                        .decide(posted.number(), posted.actor(), place, decision.approved(), decision.note()));
    }

    private record OnWord(StopEntry entry, StopEntry.Approval approval) {}

    private record Decision(boolean approved, String note) {}

    private static StopEntry entry(FormValues form) {
        return new StopEntry(
                form.choice("kind", StopKind.class),
                form.choice("scope", StopScope.class),
                form.text("description"),
                form.text("reason"),
                form.text("basis"),
                form.date("startsOn"),
                form.text("pupilsGo"),
                form.text("liftWhen"));
    }

    /** The day and the hour of the call; a day without an hour, or the other way round, is told at its field. */
    private static StopEntry.Approval approval(FormValues form) {
        LocalDate day = form.date("approvedOn");
        LocalTime hour = form.time("approvedAt");
        Instant at = day == null || hour == null
                ? null
                : day.atTime(hour).atZone(BureauTime.ZONE).toInstant();
        return new StopEntry.Approval(form.id("approvedBy"), at);
    }

    private static CaseNumber number(String text) {
        return CaseNumber.parse(text).orElseThrow(() -> new CaseNotFound("of that name"));
    }
}
