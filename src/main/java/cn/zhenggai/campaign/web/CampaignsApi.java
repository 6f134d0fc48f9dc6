package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.Campaign;
import cn.zhenggai.campaign.CampaignLine;
import cn.zhenggai.campaign.Coverage;
import cn.zhenggai.campaign.ExemptReason;
import cn.zhenggai.campaign.Exemption;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.campaign.course.EndingCampaign;
import cn.zhenggai.campaign.course.ExemptingSchool;
import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.campaign.course.StartingCampaign;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.PreparingCampaign;
import cn.zhenggai.campaign.preparing.SettingDays;
import cn.zhenggai.campaign.team.FormingTeams;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns for programs. */
@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(name = "Campaigns", description = "Inspections of many schools, with nobody left out")
class CampaignsApi {

    private static final long NO_SCHOOL = 0;
    private static final Map<String, String> DRAFT_FIELDS =
            Map.of("checklist", "checklistId", "section", "leadSectionId");

    private final ReadingCampaigns campaigns;
    private final PreparingCampaign preparing;
    private final ChoosingSchools choosing;
    private final FormingTeams forming;
    private final SharingSchools sharing;
    private final SettingDays days;
    private final StartingCampaign starting;
    private final ExemptingSchool exempting;
    private final EndingCampaign ending;
    private final Answers answers;
    private final Clock clock;

    CampaignsApi(
            ReadingCampaigns campaigns,
            PreparingCampaign preparing,
            ChoosingSchools choosing,
            FormingTeams forming,
            SharingSchools sharing,
            SettingDays days,
            StartingCampaign starting,
            ExemptingSchool exempting,
            EndingCampaign ending,
            Answers answers,
            Clock clock) {
        this.campaigns = campaigns;
        this.preparing = preparing;
        this.choosing = choosing;
        this.forming = forming;
        this.sharing = sharing;
        this.days = days;
        this.starting = starting;
        this.exempting = exempting;
        this.ending = ending;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record Campaigns(List<CampaignItem> items, String next) {}

    record Added(long id) {}

    record Count(int count) {}

    @Schema(example = """
            {"from": "2026-09-14", "until": "2026-09-30", "atMost": 2}""")
    record Day(LocalDate from, LocalDate until, @NotNull Integer atMost) {}

    @Schema(example = """
            {"school": 12, "reason": "CLOSED", "note": "停办"}""")
    record SchoolExemption(
            @NotNull Long school,
            @NotNull ExemptReason reason,

            @Schema(description = "Needed when the reason is OTHER") @Size(max = 300)
            String note) {}

    @Schema(example = """
            {"summary": "共检查 24 所学校"}""")
    record Summary(@Size(max = 2000) String summary) {}

    @GetMapping
    @Operation(summary = "Campaigns that the caller may know of, newest first, with how far each has come")
    Campaigns listCampaigns(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Slice<CampaignLine> page = campaigns.page(actor, ended, after, limit.rows());
        return new Campaigns(page.rows().stream().map(CampaignItem::of).toList(), page.next());
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Operation(summary = "A campaign with its coverage: n of N, and every school that the caller may see")
    CampaignItem.Whole campaign(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        CampaignItem item = CampaignItem.of(campaigns.campaign(actor, id));
        Coverage coverage = campaigns.coverage(actor, id, on == null ? BureauTime.today(clock) : on);
        return CampaignItem.Whole.of(item, coverage);
    }

    @PostMapping
    @Operation(summary = "Prepare a campaign")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Added.class)))
    ResponseEntity<Object> prepareCampaign(Actor actor, @RequestBody NewCampaign body) {
        return answers.of(preparing.prepare(actor, body.draft()).at(DRAFT_FIELDS), Added::new);
    }

    @PostMapping("/{id:\\d{1,18}}/schools")
    @Operation(summary = "Make the list: every active school of the filter")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Count.class)))
    ResponseEntity<Object> chooseSchools(Actor actor, @PathVariable long id, @RequestBody SchoolChoice body) {
        return answers.of(choosing.choose(id, actor, body.filter()), Count::new);
    }

    @PostMapping("/{id:\\d{1,18}}/teams")
    @Operation(summary = "Form a team")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Added.class)))
    ResponseEntity<Object> formTeam(Actor actor, @PathVariable long id, @RequestBody NewTeam body) {
        return answers.of(forming.form(id, actor, null, body.entry()).at(Map.of("leader", "leaderId")), Added::new);
    }

    @PostMapping("/{id:\\d{1,18}}/share")
    @Operation(summary = "Share the schools out among the teams by township; conflicts of interest are left over")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SharingSchools.Shared.class)))
    ResponseEntity<Object> shareSchools(Actor actor, @PathVariable long id) {
        return answers.of(sharing.evenly(id, actor), shared -> shared);
    }

    @PostMapping("/{id:\\d{1,18}}/days")
    @Operation(summary = "Spread the schools over the working days, at most so many a team and day")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Count.class)))
    ResponseEntity<Object> setDays(Actor actor, @PathVariable long id, @RequestBody Day body) {
        return answers.of(days.spread(id, actor, body.from(), body.until(), body.atMost()), Count::new);
    }

    @PostMapping("/{id:\\d{1,18}}/start")
    @Operation(summary = "Start it: the list is fixed and every school gets a visit")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Count.class)))
    ResponseEntity<Object> startCampaign(Actor actor, @PathVariable long id) {
        return answers.of(starting.start(id, actor), Count::new);
    }

    @PostMapping("/{id:\\d{1,18}}/exempt")
    @Operation(summary = "Document why a school needs no record")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Added.class)))
    ResponseEntity<Object> exemptSchool(Actor actor, @PathVariable long id, @RequestBody SchoolExemption body) {
        long school = body.school() == null ? NO_SCHOOL : body.school();
        Outcome<Long> outcome = exempting.exempt(id, actor, school, new Exemption(body.reason(), body.note(), null));
        return answers.of(outcome, Added::new);
    }

    @PostMapping("/{id:\\d{1,18}}/end")
    @Operation(summary = "End it; refused while a school has neither a record nor an exemption")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Campaign.Closing.class)))
    ResponseEntity<Object> endCampaign(Actor actor, @PathVariable long id, @RequestBody Summary body) {
        return answers.of(ending.end(id, actor, body.summary()), closing -> closing);
    }
}
