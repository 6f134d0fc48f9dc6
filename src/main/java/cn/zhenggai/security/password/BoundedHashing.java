package cn.zhenggai.security.password;

import cn.zhenggai.security.TooBusy;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Slow hashing, at most one to a core and a short queue behind, so that a rush of logins leaves the rest of the server
 * alone.
 */
@Component
public class BoundedHashing {

    private static final int QUEUE = 50;
    private static final int LONGEST_WAIT_SECONDS = 3;

    private final Semaphore cores;
    private final int queue;
    private final PasswordEncoder ways;
    /** A hash that belongs to nobody, made before the first login, which would take longer otherwise. */
    private final String nobody;

    public BoundedHashing() {
        this(Runtime.getRuntime().availableProcessors(), QUEUE);
    }

    public BoundedHashing(int cores, int queue) {
        this(cores, queue, PasswordWays.STRENGTH);
    }

    public BoundedHashing(int cores, int queue, int strength) {
        this.cores = new Semaphore(cores, true);
        this.queue = queue;
        this.ways = PasswordWays.of(strength);
        this.nobody = ways.encode("nobody");
    }

    public String hash(String password) {
        return inTurn(() -> ways.encode(password));
    }

    public boolean matches(String password, String hash) {
        return inTurn(() -> equal(password, hash));
    }

    /** For work that hashes. @throws TooBusy when the turn does not come soon */
    public <T> T inTurn(Supplier<T> work) {
        if (!turnComes(0) && (cores.getQueueLength() >= queue || !turnComes(LONGEST_WAIT_SECONDS))) {
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    /** Takes as long for a missing hash as for a wrong password. To be called in turn. */
    public boolean equal(String password, String hash) {
        boolean equal = ways.matches(password, hash == null ? nobody : hash);
        return equal && hash != null;
    }

    /** The same password, hashed as is done today, when the hash was made in another way. To be called in turn. */
    public Optional<String> renewed(String password, String hash) {
        return ways.upgradeEncoding(hash) ? Optional.of(ways.encode(password)) : Optional.empty();
    }

    /** In the order of arrival. */
    private boolean turnComes(int waitSeconds) {
        try {
            return cores.tryAcquire(waitSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
