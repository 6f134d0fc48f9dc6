package cn.zhenggai.security.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.NextPage;
import cn.zhenggai.security.Sessions;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.factor.CheckingCode;
import cn.zhenggai.security.login.AwaitedCode;
import cn.zhenggai.security.session.Devices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** What follows once somebody has shown who he is: the code that he still owes, or his session. */
@Component
class LettingIn {

    private static final String CODE = "/login/code";

    private final Sessions sessions;
    private final Devices devices;
    private final CheckingCode codes;
    private final AwaitedCode awaited;
    private final Directory directory;

    LettingIn(Sessions sessions, Devices devices, CheckingCode codes, AwaitedCode awaited, Directory directory) {
        this.sessions = sessions;
        this.devices = devices;
        this.codes = codes;
        this.awaited = awaited;
        this.directory = directory;
    }

    /** The address where he goes on. */
    String withPassword(SignedIn person, String next, HttpServletRequest request, HttpServletResponse response) {
        if (codes.has(person.personId())) {
            devices.remember(person.personId(), request, response);
            awaited.begin(person, next, request);
            return CODE;
        }
        return wholly(person, next, request, response);
    }

    String wholly(SignedIn person, String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(person, request, response);
        devices.remember(person.personId(), request, response);
        speakHisLanguage(person, request, response);
        return NextPage.safe(next);
    }

    /** On a device where nobody chose a language yet. */
    private void speakHisLanguage(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, "lang") == null) {
            directory
                    .person(person.personId())
                    .map(card -> Locale.forLanguageTag(card.language()))
                    .ifPresent(locale ->
                            RequestContextUtils.getLocaleResolver(request).setLocale(request, response, locale));
        }
    }
}
