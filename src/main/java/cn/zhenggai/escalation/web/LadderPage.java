package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.DecidingEscalation;
import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.escalation.decision.Urging;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.FormValues;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    LadderForm form(
            @PathVariable String number,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormValues values = new FormValues(new LinkedMultiValueMap<>(typed));
        CaseNumber known = CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name"));
        return new LadderForm(known, actor, values, view, model, redirect, response);
    }

    @GetMapping
    String page(
            @ModelAttribute(binding = false) LadderForm form,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment) {
        String here = (fragment ? "/cases/" : "/escalations/of/") + form.number();
        String page = view.show(form.number(), form.actor(), here, form.model());
        return fragment ? page + " :: part" : page;
    }

    @PostMapping("/decide/{id}")
    String decide(@ModelAttribute(binding = false) LadderForm form, @PathVariable long id) {
        boolean taken = form.values().decision("taken");
        return form.answer(
                "decide",
                taken ? "taken" : "declined",
                () -> deciding.decide(id, form.actor(), taken, form.values().text("note")));
    }

    @PostMapping("/hold")
    String hold(@ModelAttribute(binding = false) LadderForm form) {
        LocalDate until = form.values().date("until");
        return form.answer(
                "hold",
                "hold",
                () -> holding.hold(
                        form.number(), form.actor(), until, form.values().text("note")));
    }

    @PostMapping("/jump")
    String jump(@ModelAttribute(binding = false) LadderForm form) {
        Long level = form.values().id("level");
        int known = level == null ? 0 : (int) Math.min(level, ABOVE_ALL);
        return form.answer(
                "jump",
                "jump",
                () -> jumping.jump(
                        form.number(), form.actor(), known, form.values().text("note")));
    }

    @PostMapping("/urge")
    String urge(@ModelAttribute(binding = false) LadderForm form) {
        return form.answer(
                "urge",
                "urge",
                () -> urging.urge(form.number(), form.actor(), form.values().text("note")));
    }
}
