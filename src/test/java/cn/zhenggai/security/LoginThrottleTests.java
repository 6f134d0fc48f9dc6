package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTests {

    private static final String HERE = "10.1.1.1";

    private final MovableClock clock = new MovableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void theDelayDoublesWithEachFurtherFailureAndEndsAtAQuarterOfAnHour() {
        fail("zhang", HERE, 5);
        assertThat(throttle.waitFor("zhang", HERE)).isEqualTo(Duration.ofSeconds(5));
        fail("zhang", HERE, 1);
        assertThat(throttle.waitFor("zhang", HERE)).isEqualTo(Duration.ofSeconds(10));
        fail("zhang", HERE, 20);
        assertThat(throttle.waitFor("zhang", HERE)).isEqualTo(Duration.ofMinutes(15));
        clock.forward(Duration.ofMinutes(15));
        assertThat(throttle.waitFor("zhang", HERE)).isZero();
    }

    @Test
    void whoeverGuessesElsewhereDoesNotLockTheOwnerOut() {
        fail("zhang", "203.0.113.9", 50);
        assertThat(throttle.waitFor("zhang", HERE)).isZero();
        assertThat(throttle.waitFor("li", "203.0.113.9")).isZero();
    }

    @Test
    void onePasswordTriedOnManyLoginsSlowsTheWholeNetworkDown() {
        for (int i = 0; i < 100; i++) {
            throttle.tried("person" + i, HERE);
        }
        assertThat(throttle.waitFor("anybody", HERE)).isPositive();
        assertThat(throttle.waitFor("anybody", "10.1.1.2")).isZero();
        clock.forward(Duration.ofMinutes(10));
        assertThat(throttle.waitFor("anybody", HERE)).isZero();
    }

    @Test
    void aMorningRushOfRightPasswordsIsNotMistakenForGuessing() {
        for (int i = 0; i < 1000; i++) {
            throttle.tried("person" + i, HERE);
            throttle.succeeded("person" + i, HERE);
        }
        assertThat(throttle.waitFor("late", HERE)).isZero();
    }

    @Test
    void anIpv6ProviderCustomerIsOneNetwork() {
        assertThat(Networks.of("2001:db8:1:2:aaaa::1")).isEqualTo(Networks.of("2001:db8:1:2:bbbb::2"));
        assertThat(Networks.of("2001:db8:1:2::1")).isNotEqualTo(Networks.of("2001:db8:1:3::1"));
    }

    private void fail(String login, String network, int times) {
        for (int i = 0; i < times; i++) {
            throttle.tried(login, network);
        }
    }
}
