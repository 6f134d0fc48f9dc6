package cn.zhenggai.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.stereotype.Component;

/**
 * Slow hashing, at most one to a core and a short queue behind, so that a rush of logins leaves the rest of the server
 * alone. Passwords are digested first: BCrypt alone would ignore everything after 72 bytes, which is 24 Chinese characters.
 */
@Component
class BoundedHashing {

    private static final int STRENGTH = 10;
    private static final int QUEUE = 50;
    private static final int LONGEST_WAIT_SECONDS = 3;

    private final Semaphore cores;
    private final int queue;
    private final int strength;

    BoundedHashing() {
        this(Runtime.getRuntime().availableProcessors(), QUEUE);
    }

    BoundedHashing(int cores, int queue) {
        this(cores, queue, STRENGTH);
    }

    BoundedHashing(int cores, int queue, int strength) {
        this.cores = new Semaphore(cores, true);
        this.queue = queue;
        this.strength = strength;
    }

    String hash(String password) {
        return inTurn(() -> BCrypt.hashpw(Secrets.hash(password), BCrypt.gensalt(strength)));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> equal(password, hash));
    }

    /** For work that hashes. @throws TooBusy when the turn does not come soon */
    <T> T inTurn(Supplier<T> work) {
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
    static boolean equal(String password, String hash) {
        boolean equal = BCrypt.checkpw(Secrets.hash(password), hash == null ? Nobody.HASH : hash);
        return equal && hash != null;
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

    /** A hash that belongs to nobody. */
    private static final class Nobody {
        static final String HASH = BCrypt.hashpw(Secrets.hash("nobody"), BCrypt.gensalt(STRENGTH));
    }
}
