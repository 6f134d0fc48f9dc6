package cn.zhenggai.supervision;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.PersonName;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that a case was listed, as it is read; what is not so far yet is null.
 *
 * @param number which time, from 1
 * @param progressDue the day of the next report
 * @param delistedBy what ended it
 */
public record ListingView(
        int number,
        ListingState state,
        ListingLevel level,
        PersonName leaderName,
        LocalDate term,
        Publicity publicity,
        ReportRhythm rhythm,
        String demand,
        String reason,
        PersonName listedByName,
        Instant listedAt,
        LocalDate progressDue,
        LocalDate publishedOn,
        String publishedWhere,
        PersonName publishedByName,
        Instant delistedAt,
        CaseDeed delistedBy,
        LocalDate removedOn,
        PersonName removedByName) {}
