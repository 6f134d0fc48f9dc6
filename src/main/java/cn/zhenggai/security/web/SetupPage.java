package cn.zhenggai.security.web;

import cn.zhenggai.firststeps.FirstStepsAddress;
import cn.zhenggai.security.login.FirstStart;
import cn.zhenggai.security.login.FirstStart.FirstEntry;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the first start. It is not there for anybody without the token, and later for nobody. */
@Controller
class SetupPage {

    private final FirstStart firstStart;

    SetupPage(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @GetMapping("/setup")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        if (!firstStart.openFor(token)) {
            throw new NotFound("Setup is closed");
        }
        model.addAttribute("token", token);
        return "security/setup";
    }

    @PostMapping("/setup")
    Reply create(Posting posting) {
        String token = Objects.requireNonNullElse(posting.values().untouched("token"), "");
        return posting.answer(
                posting.attempt(SetupPage::entry, entry -> firstStart.create(token, entry)),
                login -> Reply.to("/login?next=" + FirstStepsAddress.PAGE).saying("setup.done"),
                () -> {
                    posting.model().addAttribute("token", token);
                    return "security/setup";
                });
    }

    private static FirstEntry entry(FormValues form) {
        return new FirstEntry(
                form.asSent("bureau"),
                form.asSent("name"),
                form.asSent("email"),
                form.asSent("login"),
                form.untouched("password"));
    }
}
