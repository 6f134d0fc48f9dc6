package cn.zhenggai.security.chain;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.standin.Substitutes;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.token.TokenHolders;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns {@code Authorization: Bearer} into an actor, for this request alone. */
class TokenFilter extends OncePerRequestFilter {

    static final String SCHEME = "Bearer ";

    /** The login of the one in whose place the caller acts. */
    static final String ACTING_FOR = "X-Acting-For";

    private final TokenHolders holders;
    private final Directory directory;
    private final Substitutes substitutes;

    TokenFilter(TokenHolders holders, Directory directory, Substitutes substitutes) {
        this.holders = holders;
        this.directory = directory;
        this.substitutes = substitutes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            String secret = header.substring(SCHEME.length()).strip();
            holders.of(secret, Networks.of(request))
                    .flatMap(self -> acting(request, self))
                    .ifPresent(actor -> {
                        SecurityContext context = SecurityContextHolder.createEmptyContext();
                        context.setAuthentication(
                                UsernamePasswordAuthenticationToken.authenticated(actor.login(), null, List.of()));
                        SecurityContextHolder.setContext(context);
                        CurrentActor.set(request, actor);
                    });
        }
        chain.doFilter(request, response);
    }

    /** Empty when he may not act for the one he names: nothing is done in his own name instead. */
    private Optional<Actor> acting(HttpServletRequest request, Actor self) {
        String login = request.getHeader(ACTING_FOR);
        return login == null
                ? Optional.of(self)
                : directory
                        .actor(login)
                        .filter(absent -> substitutes.mayActFor(absent.personId(), self.personId()))
                        .map(absent -> absent.stoodInBy(self));
    }
}
