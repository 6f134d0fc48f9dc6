package cn.zhenggai.web.look;

import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where colours, letters and contrast are chosen; also before a login, because that page has to be read too. */
@Controller
class LookPage {

    private final Looks looks;

    LookPage(Looks looks) {
        this.looks = looks;
    }

    @Bean
    static NavigationEntry lookEntry() {
        return new NavigationEntry("look", "/look", "text-size", 5, actor -> true, NavigationEntry.Shelf.OWN);
    }

    @GetMapping("/look")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("chosen", looks.of(request));
        model.addAttribute("allColours", Look.Colours.values());
        model.addAttribute("allLetters", Look.Letters.values());
        return "web/look";
    }

    @PostMapping("/look")
    Reply choose(Posting posting, HttpServletRequest request, HttpServletResponse response) {
        return posting.answer(
                posting.attempt(LookPage::wanted, LookPage::judged),
                look -> {
                    looks.keep(look, request, response);
                    return Reply.to("/look").saying("look.saved");
                },
                () -> page(request, posting.model()));
    }

    private static Look wanted(FormValues form) {
        return new Look(
                form.choice("colours", Look.Colours.class),
                form.choice("letters", Look.Letters.class),
                form.checked("contrast"));
    }

    private static Outcome<Look> judged(Look look) {
        return Outcome.unless(
                new Checks()
                        .that(look.colours() != null, "colours", "required")
                        .that(look.letters() != null, "letters", "required")
                        .refusal(),
                () -> look);
    }
}
