package cn.zhenggai.supervision;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/**
 * A row of the register of listings.
 *
 * @param missed its term has passed and the school has not reported it done
 * @param silent a report of the school is missing
 */
public record ListingLine(
        long id,
        CaseNumber number,
        String title,
        String schoolName,
        Severity severity,
        String category,
        CaseState state,
        ListingState listing,
        ListingLevel level,
        PersonName leaderName,
        LocalDate term,
        ReportRhythm rhythm,
        LocalDate listedOn,
        LocalDate progressDue,
        LocalDate publishedOn,
        String publishedWhere,
        LocalDate delistedOn,
        LocalDate removedOn,
        boolean missed,
        boolean silent) {}
