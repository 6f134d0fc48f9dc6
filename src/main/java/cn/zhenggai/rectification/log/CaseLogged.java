package cn.zhenggai.rectification.log;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;

/**
 * A deed was written into the log of a case; published inside the transaction of the deed.
 *
 * @param by null when the system acted by itself
 * @param from null for the first
 * @param before the day that held until then, null when the deed tells of no days
 * @param after the day that holds from then on
 */
public record CaseLogged(
        CaseNumber number,
        int entryNo,
        CaseDeed deed,
        Actor by,
        CaseState from,
        CaseState to,
        LocalDate before,
        LocalDate after,
        String note) {}
