package cn.zhenggai.coordination;

import java.time.Instant;

/** @param granted null until it is answered, and when the case ended first */
public record RequestView(
        String reason,
        String askedByName,
        Instant askedAt,
        Boolean granted,
        String note,
        String answeredByName,
        Instant answeredAt) {}
