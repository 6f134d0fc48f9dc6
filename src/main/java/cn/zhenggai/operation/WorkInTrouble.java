package cn.zhenggai.operation;

import java.time.Instant;

/**
 * A work that is done by the clock fails or is not done any more, or something that was looked at is bad. Published once,
 * until it is well again.
 *
 * @param work its name; that of a {@link Gauge} begins with its prefix
 * @param failure null when nothing is heard of it at all
 */
public record WorkInTrouble(String work, Instant since, String failure) {}
