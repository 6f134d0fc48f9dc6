package cn.zhenggai.security.provider;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.Standings;
import cn.zhenggai.security.login.LettingIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Finds the person whom the provider names, and lets him in as if he had typed his password; or says why not. */
@Component
class ComingBack implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ComingBack.class);

    private final ProviderSettings provider;
    private final Directory directory;
    private final Standings standings;
    private final LettingIn letting;
    private final SecurityLog log;
    private final Settings settings;

    ComingBack(
            ProviderSettings provider,
            Directory directory,
            Standings standings,
            LettingIn letting,
            SecurityLog log,
            Settings settings) {
        this.provider = provider;
        this.directory = directory;
        this.standings = standings;
        this.letting = letting;
        this.log = log;
        this.settings = settings;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication there)
            throws IOException {
        Object claim =
                there.getPrincipal() instanceof OAuth2User user ? user.getAttribute(provider.loginClaim()) : null;
        Optional<SignedIn> person =
                Optional.ofNullable(claim).map(Object::toString).flatMap(this::known);
        if (person.isEmpty()) {
            log.event("provider-unknown", claim, Networks.of(request));
            response.sendRedirect("/login?provider=unknown");
            return;
        }
        String next = CookieOfTheWay.next(request, settings);
        response.sendRedirect(
                provider.vouches()
                        ? letting.wholly(person.get().vouchedFor(), next, request, response)
                        : letting.withPassword(person.get(), next, request, response));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Nobody came back from {}: {}", provider.issuer(), failure.getMessage());
        log.event("provider-failed", null, Networks.of(request));
        response.sendRedirect("/login?provider=failed");
    }

    private Optional<SignedIn> known(String login) {
        return directory
                .actor(login)
                .map(Actor::personId)
                .filter(person ->
                        directory.person(person).filter(PersonCard::program).isEmpty())
                .flatMap(standings::of)
                .map(standing -> new SignedIn(
                        standing.actor().personId(), standing.actor().login(), standing.version()));
    }
}
