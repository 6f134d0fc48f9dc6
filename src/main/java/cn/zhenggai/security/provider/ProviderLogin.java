package cn.zhenggai.security.provider;

import cn.zhenggai.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The way to the provider and back: the authorization code flow with PKCE, state and nonce. What the provider is asked at
 * its address is asked when the first person goes there, so that a start never waits for it.
 */
@Component
@ConditionalOnProperty("zhenggai.sign-in.issuer")
public class ProviderLogin {

    public static final String ADDRESS = "/login/provider/bureau";
    private static final String REGISTRATION = "bureau";
    private static final String THERE = "/login/provider";
    private static final String BACK = "/login/back";

    private final ClientRegistrationRepository registrations;
    private final ComingBack comingBack;
    private final Settings settings;

    ProviderLogin(ProviderSettings provider, Settings settings, ComingBack comingBack) {
        this.registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(provider, settings)));
        this.comingBack = comingBack;
        this.settings = settings;
    }

    /** Into the doors of the pages. */
    public void install(HttpSecurity http) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, THERE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(there -> there.authorizationRequestResolver(resolver)
                        .authorizationRequestRepository(new CookieOfTheWay(registrations, settings)))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .securityContextRepository(new NullSecurityContextRepository())
                .successHandler(comingBack)
                .failureHandler(comingBack));
    }

    private static ClientRegistration registration(ProviderSettings provider, Settings settings) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(REGISTRATION)
                .clientId(Objects.requireNonNull(provider.clientId(), "zhenggai.sign-in.client-id"))
                .clientSecret(provider.clientSecret())
                .scope(provider.scopes())
                .redirectUri(settings.baseUrl().resolve(BACK).toString())
                .build();
    }

    /** Who somebody is was all that was asked; what the provider would let us do there is let go at once. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
