package cn.zhenggai.funds.web;

import cn.zhenggai.funds.AllotmentEntry;
import cn.zhenggai.funds.AllottingFunds;
import cn.zhenggai.funds.FundsSource;
import cn.zhenggai.funds.ReadingFunds;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** 资金 of one case, a page of its own and a part of the page of the case, with its forms. */
@Controller
@RequestMapping("/funds/of/{number}")
class FundsPage {

    private final ReadingFunds funds;
    private final AllottingFunds allotting;
    private final ReadingCase reading;
    private final Clock clock;

    FundsPage(ReadingFunds funds, AllottingFunds allotting, ReadingCase reading, Clock clock) {
        this.funds = funds;
        this.allotting = allotting;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Actor actor,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String page = show(known(number), actor, model);
        return fragment ? page + " :: part" : page;
    }

    private String show(CaseNumber number, Actor actor, Model model) {
        Set<Action> may = reading.standing(number, actor).allowed();
        model.addAttribute("number", number);
        model.addAttribute("funds", funds.of(number, actor));
        model.addAttribute("mayAllot", may.contains(Action.ALLOT_FUNDS));
        model.addAttribute("mayTakeBack", may.contains(Action.TAKE_BACK_FUNDS));
        model.addAttribute("sources", FundsSource.values());
        model.addAttribute("today", BureauTime.today(clock));
        return "funds/of";
    }

    @PostMapping("/allot")
    Reply allot(Actor actor, @PathVariable String number, Posting form) {
        CaseNumber known = known(number);
        return form.answer(
                form.attempt(FundsPage::entry, entry -> allotting.allot(known, actor, entry)),
                done -> Reply.to(CaseAddress.page(known)).saying("funds.done.allotted"),
                () -> show(known, actor, form.model()));
    }

    /** The allotment stands in the address, so that each has a form of its own. */
    @PostMapping("/{place}/take-back")
    Reply takeBack(Actor actor, @PathVariable String number, @PathVariable int place, Posting form) {
        CaseNumber known = known(number);
        return form.answer(
                form.attempt(values -> values.text("reason"), reason -> allotting
                        .takeBack(known, actor, place, reason)
                        .at("reason")),
                done -> Reply.to(CaseAddress.page(known)).saying("funds.done.takenBack"),
                () -> show(known, actor, form.model()));
    }

    private static AllotmentEntry entry(FormValues form) {
        return new AllotmentEntry(
                form.decimal("amount"),
                form.choice("source", FundsSource.class),
                form.date("on"),
                form.text("document"),
                form.text("note"));
    }

    private static CaseNumber known(String number) {
        return CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
    }
}
