package cn.zhenggai.point;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was there.
 *
 * @param visitId on which visit; null on a round of the school's own
 * @param trouble what was not in order, null for nothing
 */
public record Pass(
        long pointId,
        String by,
        Instant at,
        @Nullable Long visitId,
        @Nullable String trouble) {}
