package cn.zhenggai.longterm;

import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/**
 * A case that stands still now.
 *
 * @param id of this stop
 * @param times how often it was accepted, this time included
 * @param since the day on which it was first accepted as a long-term item; of others the day of this stop
 * @param reviewOn when it goes on by itself unless it is accepted again
 */
public record StandingItem(
        long id,
        CaseNumber number,
        String title,
        String schoolName,
        Severity severity,
        PauseReason reasonClass,
        String reason,
        String interimMeasure,
        PersonName acceptedByName,
        LocalDate since,
        LocalDate acceptedOn,
        LocalDate reviewOn,
        int times) {}
