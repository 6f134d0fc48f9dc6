package cn.zhenggai.security.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.security.token.OwnTokens;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the server knows of the reader, and what he may change of it himself. */
@Controller
class ProfilePage {

    private final Directory directory;
    private final ManagingPeople people;
    private final OwnTokens tokens;

    ProfilePage(Directory directory, ManagingPeople people, OwnTokens tokens) {
        this.directory = directory;
        this.people = people;
        this.tokens = tokens;
    }

    @GetMapping("/profile")
    String page(Actor actor, Model model) {
        fill(actor, model);
        return "security/profile";
    }

    /** Also the language of the mails that he gets. */
    @PostMapping("/profile/language")
    String language(
            Actor actor,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        people.chooseLanguage(actor.personId(), language);
        Locale chosen = "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, chosen);
        redirect.addFlashAttribute("flash", "profile.languageSaved");
        return "redirect:/profile";
    }

    void fill(Actor actor, Model model) {
        model.addAttribute("person", directory.person(actor.personId()).orElseThrow());
        model.addAttribute("tokens", tokens.of(actor));
        model.addAttribute("zone", BureauTime.ZONE);
    }
}
