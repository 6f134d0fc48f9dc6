package cn.zhenggai.operation;

import java.time.Instant;

/**
 * Somebody opens so many single things in so short a time that it looks like taking everything along. Published once an
 * hour and person, by each server.
 */
public record MuchRead(long personId, String name, int things, long minutes, Instant at) {}
