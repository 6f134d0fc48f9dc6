package cn.zhenggai.security.web;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.NextPage;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.factor.CheckingCode;
import cn.zhenggai.security.factor.CheckingCode.Checked;
import cn.zhenggai.security.factor.CheckingCode.Result;
import cn.zhenggai.security.login.AwaitedCode;
import cn.zhenggai.security.login.AwaitedCode.Awaited;
import cn.zhenggai.security.login.LettingIn;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The second door: the code of an app, or a recovery code in its place. */
@Controller
class CodePage {

    private final AwaitedCode awaited;
    private final CheckingCode checking;
    private final LettingIn letting;

    CodePage(AwaitedCode awaited, CheckingCode checking, LettingIn letting) {
        this.awaited = awaited;
        this.checking = checking;
        this.letting = letting;
    }

    @GetMapping("/login/code")
    String page(HttpServletRequest request, Model model) {
        return awaited.of(request).isPresent() ? "security/code" : "redirect:/login";
    }

    /** Who waited longer than the door does types his password again. */
    @PostMapping("/login/code")
    @OwnTransactions
    Reply enter(Posting posting, HttpServletRequest request, HttpServletResponse response) {
        Optional<Awaited> known = awaited.of(request);
        if (known.isEmpty()) {
            return Reply.to("/login").saying("login.code.late");
        }
        SignedIn person = known.get().person();
        String typed = Objects.requireNonNullElse(posting.values().untouched("passwordCode"), "");
        Checked checked = checking.check(person.personId(), person.login(), typed, Networks.of(request));
        if (checked.right()) {
            String next = letting.wholly(person, known.get().next(), request, response);
            return checked.result() == Result.RIGHT
                    ? Reply.to(NextPage.safe(next))
                    : Reply.to("/profile/second-factor").saying("factor.recovered");
        }
        return refused(checked, posting.model(), response);
    }

    private static Reply refused(Checked checked, Model model, HttpServletResponse response) {
        model.addAttribute("denial", checked.result());
        model.addAttribute("waitSeconds", checked.waitSeconds());
        if (checked.waitSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(checked.waitSeconds()));
        }
        return Reply.shown("security/code")
                .as(checked.result() == Result.WRONG ? HttpStatus.UNAUTHORIZED : HttpStatus.TOO_MANY_REQUESTS);
    }
}
