package cn.zhenggai.security;

import cn.zhenggai.organisation.standin.Substitutes;
import cn.zhenggai.security.Standings.Standing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry.OwnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** In whose place a session acts. Whether it may is asked anew for every request. */
@Component
public class ActingSession {

    private static final String ATTRIBUTE = ActingSession.class.getName();

    private final Substitutes substitutes;
    private final Standings standings;
    private final List<OwnAddress> own;

    ActingSession(Substitutes substitutes, Standings standings, List<OwnAddress> own) {
        this.substitutes = substitutes;
        this.standings = standings;
        this.own = own;
    }

    @Bean
    static OwnAddress ownProfile() {
        return new OwnAddress("/profile");
    }

    @Bean
    static OwnAddress ownActing() {
        return new OwnAddress("/acting");
    }

    @Bean
    static OwnAddress ownLogout() {
        return new OwnAddress("/logout");
    }

    /** @return whether he may */
    public boolean begin(HttpServletRequest request, Actor self, long absentId) {
        boolean may = substitutes.mayActFor(absentId, self.personId());
        if (may) {
            request.getSession().setAttribute(ATTRIBUTE, absentId);
        }
        return may;
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** In the place of another as long as he may, and otherwise himself. */
    public Actor actor(HttpServletRequest request, Actor self) {
        return absent(request)
                .filter(absent -> substitutes.mayActFor(absent, self.personId()))
                .flatMap(standings::of)
                .map(Standing::actor)
                .map(absent -> absent.stoodInBy(self))
                .orElse(self);
    }

    private Optional<Long> absent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean himself = own.stream().anyMatch(address -> address.covers(request.getRequestURI()));
        return himself || session == null
                ? Optional.empty()
                : Optional.ofNullable((Long) session.getAttribute(ATTRIBUTE));
    }
}
