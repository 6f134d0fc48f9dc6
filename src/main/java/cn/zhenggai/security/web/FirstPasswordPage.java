package cn.zhenggai.security.web;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.login.AwaitedPassword;
import cn.zhenggai.security.login.AwaitedPassword.Chooser;
import cn.zhenggai.security.login.LettingIn;
import cn.zhenggai.security.slip.UsingSlip;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody who typed the code of his slip chooses his password, and is in. */
@Controller
class FirstPasswordPage {

    private final AwaitedPassword awaited;
    private final UsingSlip using;
    private final LettingIn letting;

    FirstPasswordPage(AwaitedPassword awaited, UsingSlip using, LettingIn letting) {
        this.awaited = awaited;
        this.using = using;
        this.letting = letting;
    }

    @GetMapping("/login/first")
    String page(HttpServletRequest request, Model model) {
        return awaited.of(request).map(chooser -> shown(chooser, model)).orElse("redirect:/login");
    }

    /** Who waited longer than the door does types his code again. */
    @PostMapping("/login/first")
    @OwnTransactions
    Reply choose(Posting posting, HttpServletRequest request, HttpServletResponse response) {
        Optional<Chooser> known = awaited.of(request);
        if (known.isEmpty()) {
            return Reply.to("/login").saying("slip.late");
        }
        Chooser chooser = known.get();
        return posting.answer(
                posting.attempt(
                        form -> Objects.requireNonNullElse(form.untouched("newPassword"), ""),
                        password -> using.choose(chooser.person(), chooser.slip(), password, Networks.of(request))),
                person -> Reply.to(letting.withPassword(person, chooser.next(), request, response)),
                () -> shown(chooser, posting.model()));
    }

    private static String shown(Chooser chooser, Model model) {
        model.addAttribute("login", chooser.person().login());
        return "security/first";
    }
}
