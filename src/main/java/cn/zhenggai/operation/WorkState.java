package cn.zhenggai.operation;

import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * How one work that is done by the clock stands.
 *
 * @param name {@code watch} or {@code Class.method}; message {@code server.work.<name>}
 * @param completedAt when it was last done to its end, by any node; null when never
 * @param troubledSince since when it fails or nothing is heard of it, null when all is well
 * @param failure what it last failed with, null when it did not
 */
public record WorkState(
        String name, Duration every, Instant completedAt, Instant troubledSince, String failure, Condition condition) {

    public enum Condition {
        FINE,
        WAITING,
        RESTING,
        SILENT,
        FAILING
    }

    public boolean troubled() {
        return troubledSince != null;
    }

    /** By the bureau's clock. */
    public LocalDateTime completedOn() {
        return completedAt == null ? null : LocalDateTime.ofInstant(completedAt, BureauTime.ZONE);
    }

    public long everySeconds() {
        return every.toSeconds();
    }
}
