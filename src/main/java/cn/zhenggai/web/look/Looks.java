package cn.zhenggai.web.look;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps looks on the device, each person's apart: what one chose at a computer that several use is nobody else's. What
 * was chosen before a login holds for whoever has chosen nothing there.
 */
@Component
public class Looks {

    private static final Duration KEPT = Duration.ofDays(400);

    private final Settings settings;

    Looks(Settings settings) {
        this.settings = settings;
    }

    public Look of(HttpServletRequest request) {
        return kept(request, name(request))
                .or(() -> kept(request, everybodys()))
                .map(Look::read)
                .orElse(Look.USUAL);
    }

    void keep(Look look, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(request), look.kept())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(settings.safe())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<String> kept(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private String name(HttpServletRequest request) {
        return CurrentActor.of(request)
                .map(Actor::personId)
                .map(id -> settings.cookie("look-" + id))
                .orElseGet(this::everybodys);
    }

    private String everybodys() {
        return settings.cookie("look");
    }
}
