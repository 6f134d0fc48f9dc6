package cn.zhenggai.security.login;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.Credentials;
import cn.zhenggai.security.Credentials.Credential;
import cn.zhenggai.security.KnownDevices;
import cn.zhenggai.security.LoginThrottle;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.TooBusy;
import cn.zhenggai.security.factor.CheckingCode;
import cn.zhenggai.security.factor.CheckingCode.Checked;
import cn.zhenggai.security.password.BoundedHashing;
import cn.zhenggai.security.slip.UsingSlip;
import cn.zhenggai.shared.Actor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks a login and its password. Time and answer are the same for an unknown login and for a wrong password. */
@Service
public class SigningIn {

    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_PASSWORD = 1000;
    private static final long NOBODY = 0;

    /** Why somebody was not let in. */
    public enum Denial {
        WRONG,
        THROTTLED,
        BUSY;

        static Denial of(Checked code) {
            return code.result() == CheckingCode.Result.THROTTLED ? THROTTLED : WRONG;
        }
    }

    /**
     * Either the person or the reason; after how many seconds another try makes sense.
     *
     * @param slip the hash of the slip whose code he typed in the place of a password, which he has yet to choose
     */
    public record Attempt(
            SignedIn person,
            Denial denial,
            long waitSeconds,
            @Nullable String slip) {

        Attempt(SignedIn person, Denial denial, long waitSeconds) {
            this(person, denial, waitSeconds, null);
        }
    }

    private final Directory directory;
    private final Credentials credentials;
    private final KnownDevices devices;
    private final BoundedHashing hashing;
    private final LoginThrottle throttle;
    private final UsingSlip slips;
    private final SecurityLog log;

    SigningIn(
            Directory directory,
            Credentials credentials,
            KnownDevices devices,
            BoundedHashing hashing,
            LoginThrottle throttle,
            UsingSlip slips,
            SecurityLog log) {
        this.directory = directory;
        this.credentials = credentials;
        this.devices = devices;
        this.hashing = hashing;
        this.throttle = throttle;
        this.slips = slips;
        this.log = log;
    }

    /** @param device by what the browser is known; failures are counted there when this person got in from it before */
    public Attempt signIn(String typedLogin, String password, String network, Optional<String> device) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        String place = place(login, device).orElse(network);
        if (!throttle.waitFor(login, place).isZero()) {
            return throttled(login, place);
        }
        boolean readable = login.length() <= LONGEST_LOGIN && password.length() <= LONGEST_PASSWORD;
        try {
            return readable ? check(login, password, place) : check("-", "-", place);
        } catch (TooBusy busy) {
            log.event("login-busy", login, network);
            return new Attempt(null, Denial.BUSY, TooBusy.RETRY_SECONDS);
        }
    }

    private Optional<String> place(String login, Optional<String> device) {
        return device.flatMap(hash -> directory
                .actor(login)
                .filter(actor -> devices.knows(hash, actor.personId()))
                .map(actor -> "device " + hash));
    }

    private Attempt check(String login, String password, String network) {
        Optional<Actor> actor = directory.actor(login);
        long person = actor.map(Actor::personId).orElse(NOBODY);
        Optional<Credential> credential = credentials.of(person);
        return hashing.inTurn(() -> decide(person, login, password, network, credential));
    }

    /** Looks at the throttle again: guesses that came side by side have been counted by now. */
    private Attempt decide(
            long person, String login, String password, String network, Optional<Credential> credential) {
        if (!throttle.waitFor(login, network).isZero()) {
            return throttled(login, network);
        }
        throttle.tried(login, network);
        if (!hashing.equal(password, credential.map(Credential::hash).orElse(null))) {
            return bySlip(person, login, password, network);
        }
        throttle.succeeded(login, network);
        Credential own = credential.orElseThrow();
        hashing.renewed(password, own.hash()).ifPresent(hash -> credentials.renew(own, hash));
        return new Attempt(new SignedIn(own.personId(), login, own.version()), null, 0);
    }

    /** Through the same door as a password, and guessed no faster. */
    private Attempt bySlip(long person, String login, String code, String network) {
        Optional<String> slip = slips.opens(person, code);
        if (slip.isEmpty()) {
            log.event("login-failed", login, network);
            return new Attempt(null, Denial.WRONG, 0);
        }
        throttle.succeeded(login, network);
        return new Attempt(new SignedIn(person, login, 0), null, 0, slip.get());
    }

    private Attempt throttled(String login, String network) {
        log.event("login-throttled", login, network);
        long millis = throttle.waitFor(login, network).toMillis();
        return new Attempt(null, Denial.THROTTLED, Math.max(1, (millis + 999) / 1000));
    }
}
