package cn.zhenggai.inspection;

import java.time.Instant;
import java.util.List;

/**
 * Somebody read a plate on a visit, and so was there.
 *
 * @param at by the server's clock, within the visit
 * @param refs the findings that were begun there, by the device's names for them
 */
public record VisitScan(long pointId, String name, String place, Instant at, List<String> refs) {}
