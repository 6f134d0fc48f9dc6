package cn.zhenggai.operation;

import java.time.Instant;

/**
 * A work that is done by the clock fails or is not done any more. Published once, until it is done again.
 *
 * @param failure null when nothing is heard of it at all
 */
public record WorkInTrouble(String work, Instant since, String failure) {}
