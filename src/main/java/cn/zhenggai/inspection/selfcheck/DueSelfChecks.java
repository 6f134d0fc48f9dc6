package cn.zhenggai.inspection.selfcheck;

import cn.zhenggai.shared.Actor;
import java.time.LocalDate;
import java.util.List;

/** What the reader's own school has still to look through itself; whoever keeps the plans knows. */
public interface DueSelfChecks {

    /** Empty for readers who work elsewhere, and when all is done. */
    List<Due> of(Actor reader);

    /** @param until the last day of the round */
    record Due(long planId, String name, LocalDate until) {}
}
