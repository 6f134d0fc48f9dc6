package cn.zhenggai.security.factor;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.operation.SealingKey;
import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.AccountChanged.Change;
import cn.zhenggai.security.LoginThrottle;
import cn.zhenggai.security.SecondFactors;
import cn.zhenggai.security.SecondFactors.Factor;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.SecurityLog;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a code of an app, or at a recovery code. Each is worth something once. Guesses are counted by person and not by
 * network: whoever gets here knows the password already.
 */
@Service
public class CheckingCode {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingCode.class);
    private static final int MANY_GUESSES = 5;
    private static final int LONGEST = 40;

    /** How it ended; after how many seconds another try makes sense. */
    public record Checked(Result result, long waitSeconds) {

        public boolean right() {
            return result == Result.RIGHT || result == Result.RECOVERED;
        }
    }

    /** What the code was. */
    public enum Result {
        RIGHT,
        /** A recovery code, which is used up now. */
        RECOVERED,
        WRONG,
        THROTTLED
    }

    private final SecondFactors factors;
    private final SealingKey key;
    private final LoginThrottle throttle;
    private final MachineTime machine;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;

    CheckingCode(
            SecondFactors factors,
            SealingKey key,
            LoginThrottle throttle,
            MachineTime machine,
            SecurityLog log,
            ApplicationEventPublisher events) {
        this.factors = factors;
        this.key = key;
        this.throttle = throttle;
        this.machine = machine;
        this.log = log;
        this.events = events;
    }

    public boolean has(long personId) {
        return factors.of(personId).isPresent();
    }

    @Transactional
    public Checked check(long personId, String login, String typed, String network) {
        long millis = throttle.waitFor(login, anywhere(login)).toMillis();
        if (millis > 0) {
            log.event("code-throttled", login, network);
            return new Checked(Result.THROTTLED, Math.max(1, (millis + 999) / 1000));
        }
        int guesses = throttle.tried(login, anywhere(login));
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        Result result = code.length() > LONGEST ? Result.WRONG : looked(personId, code);
        if (result == Result.WRONG) {
            log.event("code-failed", login, network);
            if (guesses == MANY_GUESSES) {
                tell(personId, Change.CODES_GUESSED, network);
            }
        } else {
            throttle.succeeded(login, anywhere(login));
        }
        if (result == Result.RECOVERED) {
            log.event("recovery-code-used", login, network);
            tell(personId, Change.RECOVERY_CODE_USED, network);
        }
        return new Checked(result, 0);
    }

    private static String anywhere(String login) {
        return "code of " + login;
    }

    private Result looked(long personId, String code) {
        Optional<Factor> factor = factors.of(personId);
        if (factor.isEmpty()) {
            return Result.WRONG;
        }
        if (timed(factor.get(), code)) {
            return Result.RIGHT;
        }
        boolean recovered = factors.useRecoveryCode(personId, Secrets.hash(code), machine.now());
        return recovered ? Result.RECOVERED : Result.WRONG;
    }

    private boolean timed(Factor factor, String code) {
        Optional<byte[]> secret = key.open(factor.sealed(), factor.owner());
        if (secret.isEmpty()) {
            LOG.error(
                    "The second factor of person {} was sealed with another key than {}",
                    factor.personId(),
                    key.file());
            return false;
        }
        OptionalLong step = TimedCodes.step(secret.get(), code, machine.now());
        return step.isPresent() && factors.take(factor.personId(), step.getAsLong());
    }

    private void tell(long personId, Change change, String network) {
        events.publishEvent(new AccountChanged(personId, change, network, machine.now()));
    }
}
