package cn.zhenggai.supervision;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What the school reported about a listed case, and for which day it was due. */
@Table("listing_progress")
class ListingProgress {

    @Id
    private Long id;

    private long listingId;
    private int reportNo;
    private LocalDate dueOn;
    private String report;
    private long reportedBy;
    private String reportedByName;
    private Instant reportedAt;

    ListingProgress() {}

    ListingProgress(long listingId, int reportNo, LocalDate dueOn, String report, Actor by, Instant now) {
        this.listingId = listingId;
        this.reportNo = reportNo;
        this.dueOn = dueOn;
        this.report = report.strip();
        reportedBy = by.personId();
        reportedByName = by.name();
        reportedAt = now;
    }

    ProgressView view(Names names) {
        return new ProgressView(
                reportNo,
                dueOn,
                report,
                names.show(reportedByName),
                reportedAt,
                BureauTime.dayOf(reportedAt).isAfter(dueOn));
    }
}
