package cn.zhenggai.security.web;

import cn.zhenggai.security.login.FirstStart;
import cn.zhenggai.security.login.FirstStart.FirstEntry;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the first start. It is not there for anybody without the token, and later for nobody. */
@Controller
class SetupPage {

    private final FirstStart firstStart;
    private final RefusalTexts texts;

    SetupPage(FirstStart firstStart, RefusalTexts texts) {
        this.firstStart = firstStart;
        this.texts = texts;
    }

    @GetMapping("/setup")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        if (!firstStart.openFor(token)) {
            throw new NotFound("Setup is closed");
        }
        model.addAttribute("token", token);
        model.addAttribute("entry", new FirstEntry("", "", "", ""));
        return "security/setup";
    }

    @PostMapping("/setup")
    String create(
            @RequestParam(defaultValue = "") String token,
            FirstEntry entry,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Outcome<String> outcome = firstStart.create(token, entry);
        if (outcome.accepted()) {
            redirect.addFlashAttribute("flash", "setup.done");
            return "redirect:/login";
        }
        model.addAttribute("token", token);
        model.addAttribute("entry", entry);
        model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
        response.setStatus(RefusalTexts.status(outcome.refusal()).value());
        return "security/setup";
    }
}
