package cn.zhenggai.notice.web;

import cn.zhenggai.notice.NoticeAction;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notice.signing.AssigningNotice;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.RecordingRefusal;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.notice.signing.WithdrawingNotice;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices for programs. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "Orders to schools, each with the cases of one visit")
class NoticesApi {

    private final ReadingNotices reading;
    private final SigningNotice signing;
    private final ReceivingNotice receiving;
    private final AssigningNotice assigning;
    private final RecordingRefusal refusals;
    private final WithdrawingNotice withdrawing;
    private final Answers answers;

    NoticesApi(
            ReadingNotices reading,
            SigningNotice signing,
            ReceivingNotice receiving,
            AssigningNotice assigning,
            RecordingRefusal refusals,
            WithdrawingNotice withdrawing,
            Answers answers) {
        this.reading = reading;
        this.signing = signing;
        this.receiving = receiving;
        this.assigning = assigning;
        this.refusals = refusals;
        this.withdrawing = withdrawing;
        this.answers = answers;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record Register(List<NoticeCard> items, String next) {}

    /** A notice, and the last parts of the addresses of what the caller may do to it. */
    record Sheet(NoticeSheet notice, List<String> actions) {

        static Sheet of(NoticeSheet notice) {
            return new Sheet(
                    notice, notice.allowed().stream().map(NoticeAction::path).toList());
        }
    }

    @Schema(example = """
            {"reason": "校长拒绝签收", "witness": "李强"}""")
    record Refused(
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 60) String witness) {}

    @Schema(example = """
            {"reason": "重复登记"}""")
    record Why(@NotBlank @Size(max = 500) String reason) {}

    /** Nothing has to be said; a word too many is still refused. */
    record Nothing() {}

    @GetMapping
    @Operation(summary = "The register of notices, latest first")
    Register notices(
            Actor actor,
            @RequestParam(required = false) NoticeState state,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Long school,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        NoticeFilter filter = new NoticeFilter(state, year, school, null, q);
        Slice<NoticeCard> page = reading.page(actor, filter, after, limit.rows());
        return new Register(page.rows(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A notice with its lines, how far they are, and what the caller may do now")
    Sheet notice(Actor actor, @PathVariable long id) {
        return Sheet.of(reading.sheet(id, actor));
    }

    @PostMapping("/{id}/sign")
    @Operation(summary = "Sign and serve all lines of a draft at once; it gets its number now")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    ResponseEntity<Object> signAll(Actor actor, @PathVariable long id, @RequestBody(required = false) LineOrders body) {
        List<LineOrders.Line> lines = body == null || body.lines() == null ? List.of() : body.lines();
        Optional<Refusal> unknown = lines.isEmpty()
                ? Optional.empty()
                : unknown(
                        lines.stream()
                                .map(line -> line == null ? null : line.number())
                                .toList(),
                        "lines",
                        reading.sheet(id, actor));
        return sheet(id, actor, unknown.isPresent() ? Outcome.refused(unknown.get()) : signed(id, actor, lines));
    }

    private Outcome<?> signed(long id, Actor actor, List<LineOrders.Line> lines) {
        return signing.sign(id, actor, lines.stream().map(LineOrders.Line::term).toList())
                .at(LineOrders.fields(lines));
    }

    private static Optional<Refusal> unknown(List<CaseNumber> named, String field, NoticeSheet notice) {
        Set<CaseNumber> there =
                notice.lines().stream().map(NoticeSheet.Line::caseNumber).collect(Collectors.toSet());
        Checks checks = new Checks();
        for (int i = 0; i < named.size(); i++) {
            CaseNumber number = named.get(i);
            checks.that(number != null && there.contains(number), field + "." + i + ".number", "notice.lineUnknown");
        }
        return checks.refusal();
    }

    @PostMapping("/{id}/receive")
    @Operation(summary = "Sign the receipt for the school, once for all lines; the moment is the server's")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    ResponseEntity<Object> receiveAll(Actor actor, @PathVariable long id, @RequestBody(required = false) Nothing body) {
        return sheet(id, actor, receiving.receive(id, actor));
    }

    @PostMapping("/{id}/assign")
    @Operation(
            summary = "Give all lines that wait for it to one person, some of them to others, and keep some for later")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    ResponseEntity<Object> assignAll(Actor actor, @PathVariable long id, @RequestBody NoticeWork body) {
        List<NoticeWork.Line> others = body.others() == null ? List.of() : body.others();
        NoticeSheet notice = reading.sheet(id, actor);
        Optional<Refusal> unknown = unknown(
                others.stream().map(line -> line == null ? null : line.number()).toList(), "others", notice);
        if (unknown.isPresent()) {
            return sheet(id, actor, Outcome.refused(unknown.get()));
        }
        Map<CaseNumber, Long> given = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            NoticeWork.Line line = others.get(i);
            given.put(line.number(), line.assignee() == null ? AssigningNotice.LATER : line.assignee());
            fields.put("assignee-" + line.number(), "others." + i + ".assignee");
        }
        return sheet(
                id,
                actor,
                assigning.assign(id, actor, body.assignee(), given, body.note()).at(fields));
    }

    @PostMapping("/{id}/record-refusal")
    @Operation(summary = "Record that the school will not sign the receipt, with the reason and a witness")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    ResponseEntity<Object> recordRefusal(Actor actor, @PathVariable long id, @RequestBody Refused body) {
        return sheet(id, actor, refusals.record(id, actor, body.reason(), body.witness()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take a whole notice back, with the reason; its number stays used")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    ResponseEntity<Object> withdrawAll(Actor actor, @PathVariable long id, @RequestBody Why body) {
        return sheet(id, actor, withdrawing.withdraw(id, actor, body.reason()));
    }

    private ResponseEntity<Object> sheet(long id, Actor reader, Outcome<?> outcome) {
        return answers.of(outcome, done -> Sheet.of(reading.sheet(id, reader)));
    }
}
