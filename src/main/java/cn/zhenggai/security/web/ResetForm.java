package cn.zhenggai.security.web;

import cn.zhenggai.security.password.ResettingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button on a person's page that gives him a one-time password, shown on the page that follows and never again. */
@Controller
class ResetForm {

    private final ResettingPassword resetting;

    ResetForm(ResettingPassword resetting) {
        this.resetting = resetting;
    }

    @PostMapping("/people/{id}/password-reset")
    String reset(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        Outcome<String> outcome = resetting.reset(actor, id);
        if (!outcome.accepted()) {
            throw new NotFound("Not for this reader");
        }
        redirect.addFlashAttribute("oneTimePassword", outcome.result());
        return "redirect:/people/" + id;
    }
}
