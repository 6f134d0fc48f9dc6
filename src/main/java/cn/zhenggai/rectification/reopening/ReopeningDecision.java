package cn.zhenggai.rectification.reopening;

import java.time.LocalDate;

/**
 * @param note needed when it is refused
 * @param deadline null for the latest one that is allowed
 */
public record ReopeningDecision(boolean approved, String note, LocalDate deadline) {}
