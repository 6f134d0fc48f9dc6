package cn.zhenggai.security.chain;

import cn.zhenggai.security.ActingSession;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.Standings;
import cn.zhenggai.security.Standings.Standing;
import cn.zhenggai.security.factor.FactorDuty;
import cn.zhenggai.security.session.SessionUses;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the session into an actor, or ends it: person left, password changed, or simply too old. */
class StandingFilter extends OncePerRequestFilter {

    /** By the machine's clock: the demo county may move the other one. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(24);

    private static final String CHANGE_PASSWORD = "/profile/password";
    private static final String SECOND_FACTOR = "/profile/second-factor";
    private static final Set<String> ALWAYS = Set.of("/logout", "/error");

    private final Standings standings;
    private final ActingSession acting;
    private final FactorDuty duty;
    private final SessionUses uses;

    StandingFilter(Standings standings, ActingSession acting, FactorDuty duty, SessionUses uses) {
        this.standings = standings;
        this.acting = acting;
        this.duty = duty;
        this.uses = uses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof SignedIn person) {
            Optional<Standing> standing = valid(person, request.getSession(false));
            if (standing.isEmpty()) {
                end(request);
            } else if (owed(person, standing.get(), request).isPresent()) {
                response.sendRedirect(owed(person, standing.get(), request).get());
                return;
            } else {
                uses.seen(person.session());
                CurrentActor.set(request, acting.actor(request, standing.get().actor()));
            }
        }
        chain.doFilter(request, response);
    }

    /** Before a session is ended the database is asked: what is remembered may be older than the session. */
    private Optional<Standing> valid(SignedIn person, HttpSession session) {
        boolean tooOld = session == null
                || session.getLastAccessedTime() - session.getCreationTime() > LONGEST_SESSION.toMillis();
        return tooOld
                ? Optional.empty()
                : unchanged(person).or(() -> {
                    standings.forget(person.personId());
                    return unchanged(person);
                });
    }

    private Optional<Standing> unchanged(SignedIn person) {
        return standings.of(person.personId()).filter(now -> now.holds(person));
    }

    /** The page that he has to see to before he goes anywhere else. */
    private Optional<String> owed(SignedIn person, Standing standing, HttpServletRequest request) {
        String path = request.getRequestURI();
        String page = null;
        if (standing.mustChangePassword()) {
            page = CHANGE_PASSWORD;
        } else if (!standing.hasFactor() && !person.vouched() && duty.needs(standing.actor())) {
            page = SECOND_FACTOR;
        }
        return Optional.ofNullable(page).filter(owed -> !path.startsWith(owed) && !ALWAYS.contains(path));
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
