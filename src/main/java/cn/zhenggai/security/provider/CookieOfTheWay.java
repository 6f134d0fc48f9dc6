package cn.zhenggai.security.provider;

import cn.zhenggai.security.NextPage;
import cn.zhenggai.shared.Settings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Keeps what must be the same when somebody comes back from the provider with him, in a cookie for ten minutes: who goes
 * there is a stranger, and of strangers nothing is kept here.
 */
class CookieOfTheWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String NEXT = "next";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the cookie holds. */
    record Way(String registration, String state, String nonce, String verifier, String redirect, String next) {}

    private final ClientRegistrationRepository registrations;
    private final Settings settings;

    CookieOfTheWay(ClientRegistrationRepository registrations, Settings settings) {
        this.registrations = registrations;
        this.settings = settings;
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return way(request, settings).map(this::rebuilt).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            forget(response);
            return;
        }
        String next = NextPage.safe(request.getParameter(NEXT));
        set(response, encoded(way(asked, next)), KEPT);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest known = loadAuthorizationRequest(request);
        forget(response);
        return known;
    }

    /** Where he wanted to go. */
    static String next(HttpServletRequest request, Settings settings) {
        return way(request, settings).map(Way::next).orElse(NextPage.HOME);
    }

    private static Way way(OAuth2AuthorizationRequest asked, String next) {
        return new Way(
                asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID),
                asked.getState(),
                asked.getAttribute(OidcParameterNames.NONCE),
                asked.getAttribute(PkceParameterNames.CODE_VERIFIER),
                asked.getRedirectUri(),
                next);
    }

    private OAuth2AuthorizationRequest rebuilt(Way way) {
        ClientRegistration registration = registrations.findByRegistrationId(way.registration());
        return registration == null
                ? null
                : OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                        .clientId(registration.getClientId())
                        .redirectUri(way.redirect())
                        .state(way.state())
                        .scopes(registration.getScopes())
                        .attributes(attributes -> {
                            attributes.put(OAuth2ParameterNames.REGISTRATION_ID, way.registration());
                            attributes.put(OidcParameterNames.NONCE, way.nonce());
                            attributes.put(PkceParameterNames.CODE_VERIFIER, way.verifier());
                        })
                        .build();
    }

    private static Optional<Way> way(HttpServletRequest request, Settings settings) {
        Cookie cookie = WebUtils.getCookie(request, name(settings));
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Base64.getUrlDecoder().decode(cookie.getValue()), Way.class))
                    .filter(way -> way.registration() != null && way.state() != null && way.redirect() != null);
        } catch (IOException | IllegalArgumentException spoiled) {
            return Optional.empty();
        }
    }

    private static String encoded(Way way) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(way));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(Settings settings) {
        return settings.cookie("provider");
    }

    private void forget(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(settings), value)
                        .httpOnly(true)
                        .secure(settings.safe())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(kept)
                        .build()
                        .toString());
    }
}
