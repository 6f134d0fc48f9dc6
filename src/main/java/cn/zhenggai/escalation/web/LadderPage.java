package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.DecidingEscalation;
import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.escalation.decision.Urging;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** 督办记录: the ladder of one case, a page of its own and a part of the page of the case, with its forms. */
@Controller
@RequestMapping("/escalations/of/{number}")
class LadderPage {

    private static final int ABOVE_ALL = 99;

    private final LadderView view;
    private final DecidingEscalation deciding;
    private final HoldingEscalation holding;
    private final JumpingEscalation jumping;
    private final Urging urging;

    LadderPage(
            LadderView view,
            DecidingEscalation deciding,
            HoldingEscalation holding,
            JumpingEscalation jumping,
            Urging urging) {
        this.view = view;
        this.deciding = deciding;
        this.holding = holding;
        this.jumping = jumping;
        this.urging = urging;
    }

    @ModelAttribute
    LadderPosting posting(@PathVariable String number, Actor actor, Posting form) {
        CaseNumber known = CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
        return new LadderPosting(known, actor, form, view);
    }

    @GetMapping
    String page(
            @ModelAttribute(binding = false) LadderPosting asked,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        String here = fragment ? CaseAddress.page(asked.number()) : "/escalations/of/" + asked.number();
        return fragment
                ? view.show(asked.number(), asked.actor(), here, model) + " :: part"
                : view.show(asked.number(), asked.actor(), here, model);
    }

    @PostMapping("/decide/{id}")
    Reply decide(@ModelAttribute(binding = false) LadderPosting posted, @PathVariable long id) {
        return posted.answer(
                posted.form().values().checked("taken") ? "taken" : "declined",
                form -> new Decision(form.decision("taken"), form.text("note")),
                decision -> deciding.decide(id, posted.actor(), decision.taken(), decision.note()));
    }

    @PostMapping("/hold")
    Reply hold(@ModelAttribute(binding = false) LadderPosting posted) {
        return posted.answer(
                "hold",
                form -> new Hold(form.date("until"), form.text("note")),
                hold -> holding.hold(posted.number(), posted.actor(), hold.until(), hold.note()));
    }

    @PostMapping("/jump")
    Reply jump(@ModelAttribute(binding = false) LadderPosting posted) {
        return posted.answer(
                "jump",
                form -> new Jump(form.count("level"), form.text("note")),
                jump -> jumping.jump(
                        posted.number(),
                        posted.actor(),
                        jump.level() == null ? 0 : Math.min(jump.level(), ABOVE_ALL),
                        jump.note()));
    }

    @PostMapping("/urge")
    Reply urge(@ModelAttribute(binding = false) LadderPosting posted) {
        return posted.answer(
                "urge", form -> form.text("note"), note -> urging.urge(posted.number(), posted.actor(), note));
    }

    private record Decision(boolean taken, String note) {}

    private record Hold(LocalDate until, String note) {}

    private record Jump(Integer level, String note) {}
}
