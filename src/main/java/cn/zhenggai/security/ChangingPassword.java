package cn.zhenggai.security;

import cn.zhenggai.security.Credentials.Credential;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person change his own password, which ends all his other sessions and his tokens. */
@Service
public class ChangingPassword {

    private final Credentials credentials;
    private final GivingPassword giving;
    private final BoundedHashing hashing;
    private final LoginThrottle throttle;
    private final PasswordRules rules;
    private final SecurityLog log;

    ChangingPassword(
            Credentials credentials,
            GivingPassword giving,
            BoundedHashing hashing,
            LoginThrottle throttle,
            PasswordRules rules,
            SecurityLog log) {
        this.credentials = credentials;
        this.giving = giving;
        this.hashing = hashing;
        this.throttle = throttle;
        this.rules = rules;
        this.log = log;
    }

    /** The old password is guessed no faster here than at the login. The result goes on with the present session. */
    @Transactional
    public Outcome<SignedIn> change(Actor actor, String oldPassword, String newPassword, String network) {
        Optional<Refusal> refusal = rules.check(new Checks(), "newPassword", newPassword, actor.login())
                .that(!newPassword.equals(oldPassword), "newPassword", "passwordSame")
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long seconds = throttle.waitFor(actor.login(), network).toSeconds();
        if (seconds > 0) {
            return Outcome.refused(Refusal.invalid("oldPassword", "passwordThrottled", seconds));
        }
        String hash = credentials.of(actor.personId()).map(Credential::hash).orElse(null);
        throttle.tried(actor.login(), network);
        if (!hashing.matches(oldPassword, hash)) {
            return Outcome.refused(Refusal.invalid("oldPassword", "passwordWrong"));
        }
        throttle.succeeded(actor.login(), network);
        giving.put(actor.personId(), hashing.hash(newPassword), false);
        log.event("password-changed", actor.login(), network);
        int version = credentials.of(actor.personId()).orElseThrow().version();
        return Outcome.done(new SignedIn(actor.personId(), actor.login(), version));
    }
}
