package cn.zhenggai.rectification.reading;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.log.LogView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        List<LogView> moves) {

    static final Set<CaseDeed> MOVES = EnumSet.of(
            CaseDeed.APPROVE_EXTENSION,
            CaseDeed.REFUSE_EXTENSION,
            CaseDeed.REPLAN,
            CaseDeed.PAUSE,
            CaseDeed.RESUME,
            CaseDeed.MOVE_DEADLINE,
            CaseDeed.KEEP_DEADLINE);
}
