package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.Coverage;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.Narrowing;
import cn.zhenggai.shared.table.PrintingList;
import cn.zhenggai.shared.table.WritingWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All schools of a campaign, as far as it had come on a day: as a workbook, and for the printer. */
@Controller
class CoverageSheets {

    private final ReadingCampaigns campaigns;
    private final CoverageTable table;
    private final WritingWorkbook workbook;
    private final PrintingList printing;
    private final Clock clock;

    CoverageSheets(
            ReadingCampaigns campaigns,
            CoverageTable table,
            WritingWorkbook workbook,
            PrintingList printing,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.workbook = workbook;
        this.printing = printing;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/campaigns/{id:\\d{1,18}}/export")
    void export(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = day(on);
        String code = campaigns.campaign(actor, id).campaign().code();
        Coverage coverage = campaigns.coverage(actor, id, day);
        workbook.send(
                response,
                code + "-" + day,
                day.toString(),
                table.table(),
                first -> new Slice<>(coverage.lines(), null));
    }

    @Costly
    @GetMapping("/campaigns/{id:\\d{1,18}}/print")
    String print(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            HttpServletRequest request,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id).campaign();
        Coverage coverage = campaigns.coverage(actor, id, day(on));
        Narrowing told = printing.narrowing()
                .to("campaign.code", campaign.code())
                .to("campaign.lookBack.day", coverage.on().toString());
        return printing.page(
                request,
                model,
                campaign.name(),
                told,
                table.table(),
                most -> Slice.of(coverage.lines(), most, last -> String.valueOf(last.schoolId())));
    }

    private LocalDate day(LocalDate asked) {
        return asked == null ? BureauTime.today(clock) : asked;
    }
}
