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
    void aNetworkThatIsGuessedFromTakesTurnsAndIsNeverShutForLong() {
        for (int i = 0; i < 100; i++) {
            throttle.tried("person" + i, HERE);
        }
        assertThat(throttle.waitFor("anybody", HERE)).isEqualTo(Duration.ofSeconds(1));
        throttle.tried("next", HERE);
        assertThat(throttle.waitFor("anybody", HERE)).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 1000; i++) {
            throttle.tried("crowd" + i, HERE);
        }
        assertThat(throttle.waitFor("anybody", HERE)).isEqualTo(Duration.ofSeconds(10));
        clock.forward(Duration.ofSeconds(10));
        assertThat(throttle.waitFor("anybody", HERE)).isZero();
    }

    @Test
    void whoGotInFromHereLatelyDoesNotWaitForStrangers() {
        throttle.tried("Zhang", HERE);
        throttle.succeeded("Zhang", HERE);
        clock.forward(Duration.ofDays(29));
        for (int i = 0; i < 200; i++) {
            throttle.tried("person" + i, HERE);
        }
        assertThat(throttle.waitFor("zhang", HERE)).isZero();
        assertThat(throttle.waitFor("li", HERE)).isPositive();
        fail("zhang", HERE, 5);
        assertThat(throttle.waitFor("zhang", HERE)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void afterAMonthHeIsAStrangerAgain() {
        throttle.tried("zhang", HERE);
        throttle.succeeded("zhang", HERE);
        clock.forward(Duration.ofDays(31));
        for (int i = 0; i < 200; i++) {
            throttle.tried("person" + i, HERE);
        }
        assertThat(throttle.waitFor("zhang", HERE)).isPositive();
    }

    @Test
    void anAccountOfOnesOwnDoesNotWinBackGuesses() {
        throttle.tried("own", HERE);
        throttle.succeeded("own", HERE);
        for (int i = 0; i < 110; i++) {
            throttle.tried("person" + i, HERE);
            throttle.tried("own", HERE);
            throttle.succeeded("own", HERE);
        }
        assertThat(throttle.waitFor("anybody", HERE)).isEqualTo(Duration.ofSeconds(10));
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
