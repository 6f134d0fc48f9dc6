package cn.zhenggai.security.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.security.Sessions;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.factor.FactorState;
import cn.zhenggai.security.session.OwnSessions;
import cn.zhenggai.security.token.OwnTokens;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the server knows of the reader, and what he may change of it himself. */
@Controller
class ProfilePage {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final Directory directory;
    private final ManagingPeople people;
    private final OwnTokens tokens;
    private final OwnSessions ownSessions;
    private final Sessions sessions;
    private final FactorState factor;

    ProfilePage(
            Directory directory,
            ManagingPeople people,
            OwnTokens tokens,
            OwnSessions ownSessions,
            Sessions sessions,
            FactorState factor) {
        this.directory = directory;
        this.people = people;
        this.tokens = tokens;
        this.ownSessions = ownSessions;
        this.sessions = sessions;
        this.factor = factor;
    }

    @Bean
    static NavigationEntry profileEntry() {
        return new NavigationEntry("profile", "/profile", "user", 0, actor -> true, NavigationEntry.Shelf.OWN);
    }

    @GetMapping("/profile")
    String page(Actor actor, Model model) {
        model.addAttribute("person", directory.person(actor.personId()).orElseThrow());
        model.addAttribute("tokens", tokens.of(actor.personId()));
        model.addAttribute("reaches", TokenReach.values());
        model.addAttribute("factor", factor.of(actor));
        model.addAttribute("sessions", sessions.present().map(ownSessions::of).orElse(List.of()));
        model.addAttribute(
                "hereSession", sessions.present().map(SignedIn::session).orElse(0L));
        model.addAttribute("zone", BureauTime.ZONE);
        return "security/profile";
    }

    /** Also the language of the mails that he gets. */
    @PostMapping("/profile/language")
    Reply language(Actor actor, Posting posting, HttpServletRequest request, HttpServletResponse response) {
        return posting.answer(
                posting.attempt(
                        form -> form.text("language"),
                        language -> Outcome.unless(known(language), () -> {
                            people.chooseLanguage(actor.personId(), language);
                            return "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE;
                        })),
                chosen -> {
                    RequestContextUtils.getLocaleResolver(request).setLocale(request, response, chosen);
                    return Reply.to("/profile").saying("profile.languageSaved");
                },
                () -> page(actor, posting.model()));
    }

    private static Optional<Refusal> known(String language) {
        return new Checks()
                .that(LANGUAGES.contains(String.valueOf(language)), "language", "required")
                .refusal();
    }
}
