package cn.zhenggai.supervision;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.task.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school reports how far a listed case has come; the next report is due a week or ten days after the last one was. */
@Service
public class ReportingProgress {

    private final CaseDesk desk;
    private final Listings listings;
    private final ProgressReports reports;
    private final SideProcess process;

    ReportingProgress(CaseDesk desk, Listings listings, ProgressReports reports, SideProcess process) {
        this.desk = desk;
        this.listings = listings;
        this.reports = reports;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> report(CaseNumber number, Actor actor, String report) {
        return desk.take(number, actor, Action.REPORT_PROGRESS)
                .unless(taken -> new Checks().text(report, "report", 1000).refusal())
                .map(taken -> {
                    Listing one = listings.last(taken.subject()).orElseThrow();
                    reports.save(one.reported(reports.countByListingId(one.id()) + 1, report, actor, taken.now()));
                    listings.save(one);
                    CaseDeed deed = taken.subject().course().noted(CaseDeed.REPORT_PROGRESS);
                    desk.lay(taken, actor, deed, Told.note(report.strip()));
                    process.done(number, Step.REPORT_PROGRESS, one.place(), actor, "reported");
                    return number;
                });
    }
}
