package cn.zhenggai.security.chain;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.token.TokenHolders;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns {@code Authorization: Bearer} into an actor, for this request alone. */
class TokenFilter extends OncePerRequestFilter {

    static final String SCHEME = "Bearer ";

    private final TokenHolders holders;

    TokenFilter(TokenHolders holders) {
        this.holders = holders;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            String secret = header.substring(SCHEME.length()).strip();
            holders.of(secret, Networks.of(request)).ifPresent(actor -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(actor.login(), null, List.of()));
                SecurityContextHolder.setContext(context);
                CurrentActor.set(request, actor);
            });
        }
        chain.doFilter(request, response);
    }
}
