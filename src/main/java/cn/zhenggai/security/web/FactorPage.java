package cn.zhenggai.security.web;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.factor.AppAddress;
import cn.zhenggai.security.factor.FactorState;
import cn.zhenggai.security.factor.KeepingFactor;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Settings;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.SignInAgain;
import cn.zhenggai.shared.qr.QrPicture;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person sets up the second factor of his login. Until a code was right the secret lies in his session alone. */
@Controller
class FactorPage {

    private static final String PAGE = "/profile/second-factor";
    private static final String PROPOSED = FactorPage.class.getName();
    private static final String ISSUER = "整改 ";

    private final KeepingFactor keeping;
    private final FactorState state;
    private final Settings settings;

    FactorPage(KeepingFactor keeping, FactorState state, Settings settings) {
        this.keeping = keeping;
        this.state = state;
        this.settings = settings;
    }

    /** @param another to set one up in the place of the present one */
    @GetMapping(PAGE)
    String page(Actor actor, HttpServletRequest request, @RequestParam(required = false) String another, Model model) {
        FactorState.State now = state.of(actor);
        model.addAttribute("factor", now);
        boolean setsUp = !now.set() || another != null;
        model.addAttribute("setsUp", setsUp);
        if (setsUp) {
            String secret = proposed(request.getSession());
            String address = AppAddress.of(ISSUER + settings.baseUrl().getHost(), actor.login(), secret);
            model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("address", address);
            model.addAttribute("picture", QrPicture.of(address).svg());
        }
        return "security/factor";
    }

    @PostMapping(PAGE)
    @SignInAgain
    Reply confirm(Actor actor, Posting posting, HttpServletRequest request) {
        return posting.answer(
                posting.attempt(form -> form.text("code"), code -> confirmed(actor, code, request)),
                codes -> {
                    request.getSession().removeAttribute(PROPOSED);
                    return Reply.to(PAGE).saying("factor.done").with("recoveryCodes", codes);
                },
                () -> page(actor, request, "", posting.model()));
    }

    @PostMapping(PAGE + "/codes")
    @SignInAgain
    Reply renewCodes(Actor actor, Posting posting, HttpServletRequest request) {
        return posting.answer(
                posting.attempt(() -> keeping.renewCodes(actor, Networks.of(request))),
                codes -> Reply.to(PAGE).saying("factor.codesNew").with("recoveryCodes", codes),
                () -> page(actor, request, null, posting.model()));
    }

    @PostMapping(PAGE + "/drop")
    @SignInAgain
    Reply drop(Actor actor, Posting posting, HttpServletRequest request) {
        return posting.answer(
                posting.attempt(() -> keeping.drop(actor, Networks.of(request))),
                gone -> Reply.to("/profile").saying("factor.gone"),
                () -> page(actor, request, null, posting.model()));
    }

    private Outcome<List<String>> confirmed(Actor actor, String code, HttpServletRequest request) {
        String secret = (String) request.getSession().getAttribute(PROPOSED);
        return code == null || secret == null
                ? Outcome.refused(Refusal.invalid("code", "required"))
                : keeping.confirm(actor, secret, code, Networks.of(request));
    }

    private String proposed(HttpSession session) {
        String secret = (String) session.getAttribute(PROPOSED);
        if (secret == null) {
            secret = keeping.proposed();
            session.setAttribute(PROPOSED, secret);
        }
        return secret;
    }
}
