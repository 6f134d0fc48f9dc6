package cn.zhenggai.security.chain;

import cn.zhenggai.operation.ServerAddress;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.standin.Substitutes;
import cn.zhenggai.security.ActingSession;
import cn.zhenggai.security.Standings;
import cn.zhenggai.security.factor.FactorDuty;
import cn.zhenggai.security.login.ClosedDoor;
import cn.zhenggai.security.login.SigningOut;
import cn.zhenggai.security.provider.ProviderLogin;
import cn.zhenggai.security.provider.ProviderSettings;
import cn.zhenggai.security.session.SessionUses;
import cn.zhenggai.security.token.TokenHolders;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Settings;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Three doors: what everybody may fetch, the API with a token, and pages with a session. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class SecurityChains {

    private static final String[] FILES = {
        "/webjars/**",
        "/js/**",
        "/*.js",
        "/*.css",
        "/*.svg",
        "/*.png",
        "/*.ico",
        "/*.ics",
        "/*.webmanifest",
        ServerAddress.ALIVE,
        ServerAddress.READY
    };

    /** The last three would be the engine's own applications: not installed, and nobody needs a login to learn that. */
    private static final String[] OPEN = {
        "/look",
        "/login",
        "/login/code",
        "/login/first",
        "/setup",
        "/error",
        "/engine-rest/**",
        "/camunda/**",
        "/app/**"
    };

    @Bean
    SecurityContextRepository sessionContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Keeps Spring Boot from inventing a user with a generated password. */
    @Bean
    UserDetailsService noGeneratedUser() {
        return login -> {
            throw new UsernameNotFoundException(login);
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return bare(http.securityMatcher(FILES))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http, TokenHolders holders, Directory directory, Substitutes substitutes, ClosedDoor door)
            throws Exception {
        RequestMatcher api = request -> request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals(ServerAddress.METRICS)
                || request.getRequestURI().startsWith("/v3/api-docs")
                        && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return bare(http.securityMatcher(api))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(holders, directory, substitutes), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        closed -> closed.authenticationEntryPoint(door).accessDeniedHandler(door))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ServerAddress.METRICS)
                        .access((who, asked) -> new AuthorizationDecision(CurrentActor.of(asked.getRequest())
                                .filter(actor -> actor.is(Role.ADMIN))
                                .isPresent()))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Standings standings,
            ActingSession acting,
            FactorDuty duty,
            SessionUses uses,
            ClosedDoor door,
            SigningOut signingOut,
            ObjectProvider<ProviderLogin> provider,
            Settings settings,
            SecurityContextRepository contexts)
            throws Exception {
        ProviderLogin elsewhere = provider.getIfAvailable();
        if (elsewhere != null) {
            elsewhere.install(http);
        }
        return bare(http)
                .csrf(forms -> forms.csrfTokenRepository(new FormTokens(settings)))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new StandingFilter(standings, acting, duty, uses), CsrfFilter.class)
                .exceptionHandling(
                        closed -> closed.authenticationEntryPoint(door).accessDeniedHandler(door))
                .logout(logout -> logout.addLogoutHandler(signingOut).logoutSuccessUrl("/login?out"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    private static HttpSecurity bare(HttpSecurity http) throws Exception {
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable);
    }
}
