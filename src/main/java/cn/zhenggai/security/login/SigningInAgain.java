package cn.zhenggai.security.login;

import cn.zhenggai.security.Credentials;
import cn.zhenggai.security.Credentials.Credential;
import cn.zhenggai.security.LoginThrottle;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.factor.CheckingCode;
import cn.zhenggai.security.factor.CheckingCode.Checked;
import cn.zhenggai.security.password.BoundedHashing;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Asks somebody who is logged in who he is, before something that a borrowed or stolen session must not do. With his
 * password, and with a code when he has a second factor; whoever comes in through the bureau's own sign-in has no
 * password, and shows a code or comes in anew.
 */
@Service
public class SigningInAgain {

    private final Credentials credentials;
    private final BoundedHashing hashing;
    private final LoginThrottle throttle;
    private final CheckingCode codes;
    private final SecurityLog log;

    SigningInAgain(
            Credentials credentials,
            BoundedHashing hashing,
            LoginThrottle throttle,
            CheckingCode codes,
            SecurityLog log) {
        this.credentials = credentials;
        this.hashing = hashing;
        this.throttle = throttle;
        this.codes = codes;
        this.log = log;
    }

    /** What he has to show. */
    public record Asked(boolean password, boolean code) {

        /** Nothing that could be asked here: he logs out and comes in anew. */
        public boolean nothing() {
            return !password && !code;
        }
    }

    public Asked asked(SignedIn person) {
        return new Asked(credentials.of(person.personId()).isPresent(), codes.has(person.personId()));
    }

    /** Guessed no faster here than at the login. @return why not; empty when it is he */
    public Optional<SigningIn.Denial> show(SignedIn person, String password, String code, String network) {
        Asked asked = asked(person);
        if (asked.nothing()) {
            return Optional.of(SigningIn.Denial.WRONG);
        }
        Optional<SigningIn.Denial> denial = asked.password() ? byPassword(person, password) : Optional.empty();
        if (denial.isEmpty() && asked.code()) {
            Checked checked = codes.check(person.personId(), person.login(), code, network);
            denial = checked.right() ? Optional.empty() : Optional.of(SigningIn.Denial.of(checked));
        }
        log.event(denial.isEmpty() ? "shown-again" : "not-shown-again", person.login(), network);
        return denial;
    }

    private Optional<SigningIn.Denial> byPassword(SignedIn person, String password) {
        if (!throttle.waitFor(person.login(), person.place()).isZero()) {
            return Optional.of(SigningIn.Denial.THROTTLED);
        }
        throttle.tried(person.login(), person.place());
        String hash = credentials.of(person.personId()).map(Credential::hash).orElse(null);
        if (!hashing.matches(password, hash)) {
            return Optional.of(SigningIn.Denial.WRONG);
        }
        throttle.succeeded(person.login(), person.place());
        return Optional.empty();
    }
}
