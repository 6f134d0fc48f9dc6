package cn.zhenggai.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow without locking anybody out: a delay that doubles with each failure of one login from one network,
 * and a leaky bucket for each network against trying one password on many logins, which makes strangers take turns a few
 * seconds apart. Other networks are never hindered, nor is whoever got in from this one lately.
 */
@Component
public class LoginThrottle {

    static final int FREE_FAILURES = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int NETWORK_BUCKET = 100;
    private static final Duration NETWORK_DRIP = Duration.ofSeconds(6);
    private static final Duration NETWORK_STEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_NETWORK_DELAY = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST_ENTRIES = 100_000;

    private record Guesses(int count, Instant blockedUntil) {}

    private record Bucket(double level, Instant at, Instant blockedUntil) {

        Bucket fuller(Instant now) {
            double gone = (double) Duration.between(at, now).toMillis() / NETWORK_DRIP.toMillis();
            double filled = Math.max(0, level - Math.max(0, gone)) + 1;
            return new Bucket(filled, now, now.plus(turn(filled)));
        }

        Bucket takenBack() {
            return new Bucket(Math.max(0, level - 1), at, at);
        }

        private static Duration turn(double level) {
            double steps = Math.max(0, level - NETWORK_BUCKET + 1);
            return shorter(Duration.ofMillis((long) (steps * NETWORK_STEP.toMillis())), LONGEST_NETWORK_DELAY);
        }
    }

    private final Clock clock;
    private final Cache<String, Guesses> guesses;
    private final Cache<String, Bucket> networks;
    private final Cache<String, Boolean> knownHere;

    LoginThrottle(Clock clock) {
        this.clock = clock;
        this.guesses = bounded(Duration.ofHours(1));
        this.networks = bounded(Duration.ofHours(1));
        this.knownHere = bounded(REMEMBERED);
    }

    /** How long this login must not be tried from this network; zero when it may be tried now. */
    public Duration waitFor(String login, String network) {
        Instant now = clock.instant();
        Guesses known = guesses.getIfPresent(key(login, network));
        Duration own = known == null ? Duration.ZERO : Duration.between(now, known.blockedUntil());
        Bucket bucket = isKnown(login, network) ? null : networks.getIfPresent(network);
        Duration shared = bucket == null ? Duration.ZERO : Duration.between(now, bucket.blockedUntil());
        Duration longer = own.compareTo(shared) > 0 ? own : shared;
        return longer.isNegative() ? Duration.ZERO : longer;
    }

    /** Counts a failure in advance, so that guesses side by side are counted too. @return how many there are now */
    public int tried(String login, String network) {
        Instant now = clock.instant();
        Guesses counted = guesses.asMap().compute(key(login, network), (key, known) -> {
            int count = known == null ? 1 : known.count() + 1;
            return new Guesses(count, now.plus(delayAfter(count)));
        });
        if (!isKnown(login, network)) {
            Bucket empty = new Bucket(0, now, now);
            networks.asMap().compute(network, (key, known) -> known == null ? empty.fuller(now) : known.fuller(now));
        }
        return counted.count();
    }

    /** The password was right: takes back what was counted. */
    public void succeeded(String login, String network) {
        guesses.invalidate(key(login, network));
        if (!isKnown(login, network)) {
            networks.asMap().computeIfPresent(network, (key, known) -> known.takenBack());
        }
        knownHere.put(key(login, network), true);
    }

    private boolean isKnown(String login, String network) {
        return knownHere.getIfPresent(key(login, network)) != null;
    }

    private static Duration delayAfter(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(20, failures - FREE_FAILURES));
        return shorter(delay, LONGEST_DELAY);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private <T> Cache<String, T> bounded(Duration kept) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ENTRIES)
                .ticker(() -> clock.millis() * 1_000_000)
                .expireAfterWrite(kept)
                .build();
    }

    private static String key(String login, String network) {
        return network + ' ' + login.toLowerCase(Locale.ROOT);
    }
}
