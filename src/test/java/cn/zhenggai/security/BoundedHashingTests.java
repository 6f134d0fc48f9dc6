package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.security.password.BoundedHashing;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

class BoundedHashingTests {

    @Test
    void neverMoreAtOnceThanThereAreCores() {
        BoundedHashing hashing = new BoundedHashing(2, 50);
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<?>[] rush = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> hashing.inTurn(() -> {
                            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                            pause(20);
                            return busy.decrementAndGet();
                        }),
                        task -> new Thread(task).start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(rush).join();
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void whoeverFindsTheQueueFullIsAskedToComeAgain() throws InterruptedException {
        BoundedHashing hashing = new BoundedHashing(1, 0);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread other = new Thread(() -> hashing.inTurn(() -> {
            inside.countDown();
            return await(leave);
        }));
        other.start();
        inside.await();
        assertThatThrownBy(() -> hashing.hash("x")).isInstanceOf(TooBusy.class);
        leave.countDown();
        other.join();
        assertThat(hashing.matches("x", hashing.hash("x"))).isTrue();
    }

    @Test
    void longChinesePasswordsCountToTheirLastCharacter() {
        BoundedHashing hashing = new BoundedHashing(1, 1);
        String password = "校".repeat(100);
        String hash = hashing.hash(password + "甲");
        assertThat(hashing.matches(password + "甲", hash)).isTrue();
        assertThat(hashing.matches(password + "乙", hash)).isFalse();
        assertThat(hashing.matches("nobody", null)).isFalse();
    }

    @Test
    void aHashFromBeforeTheWaysHadNamesCountsAndIsRenewed() {
        BoundedHashing hashing = new BoundedHashing(1, 1);
        String before = BCrypt.hashpw(Secrets.hash("qinglan2026"), BCrypt.gensalt(10));
        assertThat(hashing.matches("qinglan2026", before)).isTrue();
        assertThat(hashing.matches("qinglan2025", before)).isFalse();
        String renewed = hashing.renewed("qinglan2026", before).orElseThrow();
        assertThat(renewed).startsWith("{sha256.bcrypt}");
        assertThat(hashing.matches("qinglan2026", renewed)).isTrue();
        assertThat(hashing.renewed("qinglan2026", renewed)).isEmpty();
    }

    @Test
    void aQuickerHashIsRenewedToo() {
        BoundedHashing hashing = new BoundedHashing(1, 1);
        String quick = "{sha256.bcrypt}" + BCrypt.hashpw(Secrets.hash("qinglan2026"), BCrypt.gensalt(4));
        assertThat(hashing.matches("qinglan2026", quick)).isTrue();
        assertThat(hashing.renewed("qinglan2026", quick)).isPresent();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
