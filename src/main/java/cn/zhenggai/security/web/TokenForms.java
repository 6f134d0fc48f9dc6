package cn.zhenggai.security.web;

import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.security.token.OwnTokens;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes and revokes the reader's own access tokens. */
@Controller
class TokenForms {

    private static final int LONGEST_DAYS = 365;

    private final IssuingToken issuing;
    private final OwnTokens tokens;
    private final ProfilePage profile;
    private final RefusalTexts texts;

    TokenForms(IssuingToken issuing, OwnTokens tokens, ProfilePage profile, RefusalTexts texts) {
        this.issuing = issuing;
        this.tokens = tokens;
        this.profile = profile;
        this.texts = texts;
    }

    @PostMapping("/profile/tokens")
    String issue(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<Refusal> refusal = new Checks().text(name, "name", 60).refusal();
        if (refusal.isPresent()) {
            profile.fill(actor, model);
            model.addAttribute("tokenName", name);
            model.addAttribute("errors", texts.byField(refusal.get(), locale));
            response.setStatus(RefusalTexts.status(refusal.get()).value());
            return "security/profile";
        }
        Duration ttl = Duration.ofDays(Math.max(1, Math.min(LONGEST_DAYS, days)));
        redirect.addFlashAttribute("secret", issuing.issue(actor.personId(), name.strip(), ttl));
        return "redirect:/profile";
    }

    @PostMapping("/profile/tokens/{id}/revoke")
    String revoke(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(actor, id);
        redirect.addFlashAttribute("flash", "token.revoked");
        return "redirect:/profile";
    }
}
