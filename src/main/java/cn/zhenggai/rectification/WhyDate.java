package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Reckoning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Why the deadline is the day it is.
 *
 * @param served the day on the notice
 * @param from the day the limit was counted from; null when the signatory wrote the day himself, and then limit and reckoning too
 * @param moment when a limit in hours ends, else null
 * @param reckoning as the calendar stands today; its day may differ from the served one when the calendar came later
 * @param moves what moved the day since, in order
 */
public record WhyDate(
        LocalDate served,
        LocalDate from,
        Limit limit,
        Instant moment,
        Reckoning reckoning,
        LocalDate recounted,
        boolean provisional,
        List<LogEntry> moves) {

    static final List<String> MOVES = List.of(
            "APPROVE_EXTENSION", "REFUSE_EXTENSION", "REPLAN", "PAUSE", "RESUME", "MOVE_DEADLINE", "KEEP_DEADLINE");
}
