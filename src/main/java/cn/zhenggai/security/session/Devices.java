package cn.zhenggai.security.session;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.security.KnownDevices;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.shared.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows a browser again from which somebody got in before, by a random cookie. Whoever types wrong passwords for him
 * elsewhere, behind the same address too, then hinders nobody but himself.
 */
@Component
public class Devices {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int LONGEST = 64;

    private final KnownDevices known;
    private final MachineTime machine;
    private final Settings settings;

    Devices(KnownDevices known, MachineTime machine, Settings settings) {
        this.known = known;
        this.machine = machine;
        this.settings = settings;
    }

    /** What it is kept as, known or not. Empty for a browser from which nobody ever got in. */
    public Optional<String> of(HttpServletRequest request) {
        return sent(request).map(Secrets::hash);
    }

    @Scheduled(fixedDelay = 12, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetUnused() {
        known.forgetBefore(machine.now().minus(KEPT));
    }

    /** He got in from here. */
    public void remember(long personId, HttpServletRequest request, HttpServletResponse response) {
        String secret = sent(request).orElseGet(Secrets::token);
        known.remember(Secrets.hash(secret), personId, machine.now());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), secret)
                        .httpOnly(true)
                        .secure(settings.safe() || request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private String name() {
        return settings.cookie("device");
    }

    private Optional<String> sent(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }
}
