package cn.zhenggai.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow without locking anybody out: a delay that doubles with each failure of one login from one network,
 * and a leaky bucket for each network against trying one password on many logins. Other networks are never hindered.
 */
@Component
class LoginThrottle {

    static final int FREE_FAILURES = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int NETWORK_BUCKET = 100;
    private static final Duration NETWORK_DRIP = Duration.ofSeconds(6);
    private static final int MOST_ENTRIES = 100_000;

    private record Guesses(int count, Instant blockedUntil) {}

    private record Bucket(double level, Instant at) {
        Bucket drained(Instant now) {
            double gone = (double) Duration.between(at, now).toMillis() / NETWORK_DRIP.toMillis();
            return new Bucket(Math.max(0, level - Math.max(0, gone)), now);
        }
    }

    private final Clock clock;
    private final Cache<String, Guesses> guesses;
    private final Cache<String, Bucket> networks;

    LoginThrottle(Clock clock) {
        this.clock = clock;
        this.guesses = bounded();
        this.networks = bounded();
    }

    /** How long this login must not be tried from this network; zero when it may be tried now. */
    Duration waitFor(String login, String network) {
        Instant now = clock.instant();
        Guesses known = guesses.getIfPresent(key(login, network));
        Duration own = known == null ? Duration.ZERO : Duration.between(now, known.blockedUntil());
        Bucket bucket = networks.getIfPresent(network);
        double over = bucket == null ? 0 : bucket.drained(now).level() - NETWORK_BUCKET + 1;
        Duration shared = Duration.ofMillis((long) (Math.max(0, over) * NETWORK_DRIP.toMillis()));
        Duration longer = own.compareTo(shared) > 0 ? own : shared;
        return longer.isNegative() ? Duration.ZERO : longer;
    }

    /** Counts a failure in advance, so that guesses side by side are counted too. */
    void tried(String login, String network) {
        Instant now = clock.instant();
        guesses.asMap().compute(key(login, network), (key, known) -> {
            int count = known == null ? 1 : known.count() + 1;
            return new Guesses(count, now.plus(delayAfter(count)));
        });
        networks.asMap().compute(network, (key, known) -> {
            Bucket bucket = known == null ? new Bucket(0, now) : known.drained(now);
            return new Bucket(bucket.level() + 1, now);
        });
    }

    /** The password was right: takes back what was counted. */
    void succeeded(String login, String network) {
        guesses.invalidate(key(login, network));
        networks.asMap()
                .computeIfPresent(network, (key, known) -> new Bucket(Math.max(0, known.level() - 1), known.at()));
    }

    private static Duration delayAfter(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(20, failures - FREE_FAILURES));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private <T> Cache<String, T> bounded() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ENTRIES)
                .ticker(() -> clock.millis() * 1_000_000)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
    }

    private static String key(String login, String network) {
        return network + ' ' + login;
    }
}
