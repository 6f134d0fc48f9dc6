package cn.zhenggai.security.web;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.Sessions;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.password.ChangingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a password is changed, by wish or because it was a one-time password. Nothing typed here is shown again. */
@Controller
class PasswordPage {

    private final ChangingPassword changing;
    private final Sessions sessions;

    PasswordPage(ChangingPassword changing, Sessions sessions) {
        this.changing = changing;
        this.sessions = sessions;
    }

    @GetMapping("/profile/password")
    String page(Actor actor) {
        return "security/password";
    }

    @PostMapping("/profile/password")
    @OwnTransactions
    Reply change(Actor actor, Posting posting, HttpServletRequest request, HttpServletResponse response) {
        return posting.answer(
                posting.attempt(
                        form -> new Passwords(form.untouched("oldPassword"), form.untouched("newPassword")),
                        given -> changing.change(
                                actor, given.old(), given.fresh(), Networks.of(request), place(request))),
                person -> {
                    sessions.renew(person, request, response);
                    return Reply.to("/profile").saying("password.changed");
                },
                () -> page(actor));
    }

    private String place(HttpServletRequest request) {
        return sessions.present().map(SignedIn::place).orElseGet(() -> Networks.of(request));
    }

    private record Passwords(String old, String fresh) {

        Passwords {
            old = Objects.requireNonNullElse(old, "");
            fresh = Objects.requireNonNullElse(fresh, "");
        }
    }
}
