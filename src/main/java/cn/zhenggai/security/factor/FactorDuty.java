package cn.zhenggai.security.factor;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who must have a second factor: leaders and administrators, unless {@code zhenggai.second-factor} is {@code offered}.
 * Everybody else may.
 */
@Component
public class FactorDuty {

    public static final Set<Role> LEADERS =
            Set.of(Role.DIRECTOR, Role.DEPUTY, Role.DISCIPLINE, Role.CONTACT_LEADER, Role.ADMIN);

    /** What an operator may write. */
    enum Wanted {
        LEADERS,
        OFFERED
    }

    private final Wanted wanted;

    FactorDuty(@Value("${zhenggai.second-factor:leaders}") Wanted wanted) {
        this.wanted = wanted;
    }

    public boolean needs(Actor actor) {
        return !relaxed() && actor.roles().stream().anyMatch(LEADERS::contains);
    }

    /** Nobody must, not even leaders. */
    public boolean relaxed() {
        return wanted == Wanted.OFFERED;
    }
}
