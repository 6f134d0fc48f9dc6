package cn.zhenggai.security.login;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.NextPage;
import cn.zhenggai.security.Sessions;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.factor.CheckingCode;
import cn.zhenggai.security.session.Devices;
import cn.zhenggai.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** What follows once somebody has shown who he is: the code that he still owes, or his session. */
@Component
public class LettingIn {

    private static final String CODE = "/login/code";

    private final Sessions sessions;
    private final Devices devices;
    private final CheckingCode codes;
    private final AwaitedCode awaited;
    private final Directory directory;
    private final LocaleResolver languages;
    private final Settings settings;

    LettingIn(
            Sessions sessions,
            Devices devices,
            CheckingCode codes,
            AwaitedCode awaited,
            Directory directory,
            LocaleResolver languages,
            Settings settings) {
        this.sessions = sessions;
        this.devices = devices;
        this.codes = codes;
        this.awaited = awaited;
        this.directory = directory;
        this.languages = languages;
        this.settings = settings;
    }

    /** One thing was right: whoever has a second one owes that, too. @return the address where he goes on */
    public String withPassword(SignedIn person, String next, HttpServletRequest request, HttpServletResponse response) {
        if (codes.has(person.personId())) {
            devices.remember(person.personId(), request, response);
            awaited.begin(person, next, request);
            return CODE;
        }
        return wholly(person, next, request, response);
    }

    /** Nothing is owed. */
    public String wholly(SignedIn person, String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(person, request, response);
        devices.remember(person.personId(), request, response);
        speakHisLanguage(person, request, response);
        return NextPage.safe(next);
    }

    /** On a device where nobody chose a language yet. */
    private void speakHisLanguage(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, settings.cookie("lang")) == null) {
            directory
                    .person(person.personId())
                    .map(card -> Locale.forLanguageTag(card.language()))
                    .ifPresent(locale -> languages.setLocale(request, response, locale));
        }
    }
}
