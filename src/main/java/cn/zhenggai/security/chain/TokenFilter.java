package cn.zhenggai.security.chain;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.standin.Substitutes;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.TokenHolders;
import cn.zhenggai.security.token.TokenHolders.Holder;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

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
            Optional<Holder> holder = holders.of(secret, Networks.of(request));
            if (holder.isPresent() && !within(holder.get().reach(), request)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"act\"");
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            holder.flatMap(known -> acting(request, known.actor())).ifPresent(actor -> let(actor, request));
        }
        chain.doFilter(request, response);
    }

    private static boolean within(TokenReach reach, HttpServletRequest request) {
        return reach == TokenReach.ACT || READING.contains(request.getMethod());
    }

    private static void let(Actor actor, HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor.login(), null, List.of()));
        SecurityContextHolder.setContext(context);
        CurrentActor.set(request, actor);
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
