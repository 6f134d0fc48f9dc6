package cn.zhenggai.lookback.web;

import cn.zhenggai.lookback.sample.LookBack;
import cn.zhenggai.lookback.sample.OrderingLookBack;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.reopening.Closure;
import cn.zhenggai.rectification.reopening.Closures;
import cn.zhenggai.rectification.reopening.ConfirmingFalsified;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.FalsifiedEntry;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopenedTime;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.rectification.reopening.ReopeningRow;
import cn.zhenggai.rectification.reopening.Reopenings;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes after the closure of one case, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Look-backs")
class AfterClosureApi {

    private final ReadingCase reading;
    private final ReopenedTime time;
    private final Closures closures;
    private final Reopenings reopenings;
    private final ReadingLookBacks lookBacks;
    private final ProposingReopening proposing;
    private final DecidingReopening deciding;
    private final ConfirmingFalsified confirming;
    private final OrderingLookBack ordering;
    private final OrderingSearch searching;
    private final Answers answers;

    AfterClosureApi(
            ReadingCase reading,
            ReopenedTime time,
            Closures closures,
            Reopenings reopenings,
            ReadingLookBacks lookBacks,
            ProposingReopening proposing,
            DecidingReopening deciding,
            ConfirmingFalsified confirming,
            OrderingLookBack ordering,
            OrderingSearch searching,
            Answers answers) {
        this.reading = reading;
        this.time = time;
        this.closures = closures;
        this.reopenings = reopenings;
        this.lookBacks = lookBacks;
        this.proposing = proposing;
        this.deciding = deciding;
        this.confirming = confirming;
        this.ordering = ordering;
        this.searching = searching;
        this.answers = answers;
    }

    /** @param closures every one there was, those that were ended by a reopening included */
    record AfterClosure(
            CaseNumber number,
            CaseState state,
            int round,
            LocalDate deadline,
            List<Closure> closures,
            List<ReopeningRow> reopenings,
            List<LookBack> lookBacks) {}

    /** @param photos ids of uploaded photos of how it looks now */
    @Schema(example = """
            {"reason": "疏散出口又上了锁", "photos": [44]}""")
    record Relapse(@NotBlank @Size(max = 1000) String reason, List<Long> photos) {}

    /** @param deadline at most half of the time first ordered, and absent for just that */
    @Schema(example = """
            {"approved": true, "deadline": "2026-10-20"}""")
    record Verdict(
            @NotNull Boolean approved,
            LocalDate deadline,
            @Size(max = 1000) String note) {}

    /** @param photo the one that was reported, {@code other} the one that it repeats, as the photo hints of the case tell */
    @Schema(example = """
            {"photo": 44, "other": 12, "reason": "与他校照片相同"}""")
    record Falsified(
            @NotNull Long photo,
            @NotNull Long other,
            @NotBlank @Size(max = 1000) String reason) {}

    @Schema(example = """
            {"inspector": 7, "dueOn": "2026-10-20"}""")
    record Look(@NotNull Long inspector, @NotNull LocalDate dueOn) {}

    /** @param schools ids, for {@code CHOSEN} */
    @Schema(example = """
            {"scope": "TOWNSHIP", "lookFor": "疏散出口是否上锁", "until": "2026-10-20"}""")
    record SearchFor(
            @NotNull SearchScope scope,
            @Nullable @Size(max = 5000) List<Long> schools,
            @NotBlank @Size(max = 500) String lookFor,
            @NotNull LocalDate until) {}

    @GetMapping("/after-closure")
    @Operation(summary = "The closures of a case, the proposals to reopen it, and who looked back at it")
    AfterClosure afterClosure(Actor actor, @PathVariable CaseNumber number) {
        return told(actor, number);
    }

    @PostMapping("/propose-reopening")
    @Operation(summary = "Propose that a closed case begins again, within 90 days of its closure")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AfterClosure.class)))
    ResponseEntity<Object> proposeReopening(Actor actor, @PathVariable CaseNumber number, @RequestBody Relapse body) {
        return answers.of(
                proposing.propose(
                        number, actor, new ReopeningEntry(ReopeningGround.RELAPSE, body.reason(), body.photos())),
                done -> told(actor, number));
    }

    @PostMapping("/decide-reopening")
    @Operation(summary = "Let a closed case begin again, or leave it closed with the reason")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AfterClosure.class)))
    ResponseEntity<Object> decideReopening(Actor actor, @PathVariable CaseNumber number, @RequestBody Verdict body) {
        Outcome<?> outcome = body.approved() == null
                ? Outcome.refused(Refusal.invalid("approved", "required"))
                : deciding.decide(number, actor, new ReopeningDecision(body.approved(), body.note(), body.deadline()));
        return answers.of(outcome, done -> told(actor, number));
    }

    @PostMapping("/confirm-falsified")
    @Operation(summary = "Confirm that a photo of the report shows something else; the case goes back or begins again")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AfterClosure.class)))
    ResponseEntity<Object> confirmFalsified(Actor actor, @PathVariable CaseNumber number, @RequestBody Falsified body) {
        return answers.of(
                confirming.confirm(number, actor, new FalsifiedEntry(body.photo(), body.other(), body.reason())),
                done -> told(actor, number));
    }

    @PostMapping("/order-look-back")
    @Operation(summary = "Have an inspector who had no part in it look at a closed case")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AfterClosure.class)))
    ResponseEntity<Object> orderLookBack(Actor actor, @PathVariable CaseNumber number, @RequestBody Look body) {
        return answers.of(ordering.order(number, actor, body.inspector(), body.dueOn()), done -> told(actor, number));
    }

    @PostMapping("/order-search")
    @Operation(summary = "Have the school, all of its township or kind, or chosen schools look for the same fault")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AfterClosure.class)))
    ResponseEntity<Object> orderSearch(Actor actor, @PathVariable CaseNumber number, @RequestBody SearchFor body) {
        return answers.of(
                searching.order(
                        number,
                        actor,
                        new SearchEntry(
                                body.scope(),
                                body.schools() == null ? List.of() : List.copyOf(new LinkedHashSet<>(body.schools())),
                                body.lookFor(),
                                body.until())),
                done -> told(actor, number));
    }

    private AfterClosure told(Actor actor, CaseNumber number) {
        reading.mustSee(number, actor);
        RectificationCase subject = time.subject(number);
        return new AfterClosure(
                number,
                subject.state(),
                subject.course().roundNo(),
                subject.clock().deadline(),
                closures.of(subject.id()),
                reopenings.of(subject.id(), Names.of(actor)),
                lookBacks.of(number, actor));
    }
}
