package cn.zhenggai.security.web;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.Sessions;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.password.ChangingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a password is changed, by wish or because it was a one-time password. Nothing typed here is shown again. */
@Controller
class PasswordPage {

    private final ChangingPassword changing;
    private final Sessions sessions;
    private final RefusalTexts texts;

    PasswordPage(ChangingPassword changing, Sessions sessions, RefusalTexts texts) {
        this.changing = changing;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping("/profile/password")
    String page(Actor actor) {
        return "security/password";
    }

    @PostMapping("/profile/password")
    String change(
            Actor actor,
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Outcome<SignedIn> outcome = changing.change(actor, oldPassword, newPassword, Networks.of(request));
        if (outcome.accepted()) {
            sessions.renew(outcome.result(), request, response);
            redirect.addFlashAttribute("flash", "password.changed");
            return "redirect:/profile";
        }
        model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
        response.setStatus(RefusalTexts.status(outcome.refusal()).value());
        return "security/password";
    }
}
