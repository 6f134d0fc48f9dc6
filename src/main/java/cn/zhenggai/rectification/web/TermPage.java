package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.order.ChosenTerm;
import cn.zhenggai.rectification.order.ForeseeingTerm;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.FormValues;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What comes of a term while it is being chosen; without a script the form itself is asked. */
@Controller
class TermPage {

    private final ForeseeingTerm foreseeing;

    TermPage(ForeseeingTerm foreseeing) {
        this.foreseeing = foreseeing;
    }

    /** The fields of the form, whatever stands behind their names; blank for what is not yet a term. */
    @GetMapping("/cases/{number}/term")
    String said(@PathVariable String number, Actor actor, @RequestParam Map<String, String> sent, Model model) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        sent.forEach((field, value) -> typed.add(field.split("-", 2)[0], value));
        FormValues form = new FormValues(typed);
        ChosenTerm chosen = ChosenTerm.read(form, "");
        model.addAttribute(
                "said",
                form.unreadable().isPresent()
                        ? null
                        : foreseeing
                                .of(CasePage.number(number), actor, chosen.term())
                                .orElse(null));
        return "rectification/term :: said";
    }
}
