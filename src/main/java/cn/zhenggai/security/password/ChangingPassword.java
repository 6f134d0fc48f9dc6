package cn.zhenggai.security.password;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.AccountChanged.Change;
import cn.zhenggai.security.Credentials;
import cn.zhenggai.security.Credentials.Credential;
import cn.zhenggai.security.LoginThrottle;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a person change his own password, which ends all his other sessions and his tokens. */
@Service
public class ChangingPassword {

    private final Credentials credentials;
    private final GivingPassword giving;
    private final BoundedHashing hashing;
    private final LoginThrottle throttle;
    private final PasswordRules rules;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final MachineTime machine;
    private final ApplicationEventPublisher events;

    public ChangingPassword(
            Credentials credentials,
            GivingPassword giving,
            BoundedHashing hashing,
            LoginThrottle throttle,
            PasswordRules rules,
            SecurityLog log,
            TransactionTemplate transaction,
            MachineTime machine,
            ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.giving = giving;
        this.hashing = hashing;
        this.throttle = throttle;
        this.rules = rules;
        this.log = log;
        this.transaction = transaction;
        this.machine = machine;
        this.events = events;
    }

    /**
     * The old password is guessed no faster here than at the login. The result goes on with the present session.
     *
     * @param place where guesses are counted
     */
    public Outcome<SignedIn> change(Actor actor, String oldPassword, String newPassword, String network, String place) {
        Optional<Refusal> refusal = rules.check(new Checks(), "newPassword", newPassword, actor.login())
                .that(!newPassword.equals(oldPassword), "newPassword", "passwordSame")
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long seconds = throttle.waitFor(actor.login(), place).toSeconds();
        if (seconds > 0) {
            return Outcome.refused(Refusal.invalid("oldPassword", "passwordThrottled", seconds));
        }
        Credential old = credentials.of(actor.personId()).orElse(null);
        throttle.tried(actor.login(), place);
        if (!hashing.matches(oldPassword, old == null ? null : old.hash())) {
            return Outcome.refused(Refusal.invalid("oldPassword", "passwordWrong"));
        }
        throttle.succeeded(actor.login(), place);
        String hash = hashing.hash(newPassword);
        return transaction.execute(status -> replace(actor, old, hash, network));
    }

    /** A reset by the administrator that came while we hashed stands. */
    private Outcome<SignedIn> replace(Actor actor, Credential old, String hash, String network) {
        if (credentials.of(actor.personId()).orElseThrow().version() != old.version()) {
            return Outcome.refused(Refusal.conflict("changedMeanwhile"));
        }
        giving.put(actor.personId(), hash, false);
        log.event("password-changed", actor.login(), network);
        events.publishEvent(new AccountChanged(actor.personId(), Change.PASSWORD_CHANGED, network, machine.now()));
        int version = credentials.of(actor.personId()).orElseThrow().version();
        return Outcome.done(new SignedIn(actor.personId(), actor.login(), version));
    }
}
