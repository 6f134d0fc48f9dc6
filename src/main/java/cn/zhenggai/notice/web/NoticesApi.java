package cn.zhenggai.notice.web;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.notice.LineTerm;
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
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

    private static final int MOST = 100;

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

    /**
     * @param deadline after today; absent for the one that the rules give
     * @param workdays instead of a day, how many working days from today
     * @param milestone instead of both, a day that the school calendar names
     * @param requirement absent for what the finder required
     */
    record LineOrder(CaseNumber number, LocalDate deadline, Integer workdays, Milestone milestone, String requirement) {

        LineTerm term() {
            Limit named = milestone == null ? null : Limit.until(milestone);
            return new LineTerm(
                    number, new OrderTerm(deadline, workdays == null ? named : Limit.workdays(workdays)), requirement);
        }
    }

    /** @param lines those that shall not have what the rules give */
    record Order(List<LineOrder> lines) {}

    record Refused(String reason, String witness) {}

    record Why(String reason) {}

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
            @RequestParam(defaultValue = "20") int limit) {
        NoticeFilter filter = new NoticeFilter(state, year, school, null, q);
        Slice<NoticeCard> page = reading.page(actor, filter, after, Math.max(1, Math.min(limit, MOST)));
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
    ResponseEntity<Object> signAll(Actor actor, @PathVariable long id, @RequestBody(required = false) Order body) {
        List<LineOrder> lines = body == null || body.lines() == null ? List.of() : body.lines();
        Optional<Refusal> unknown = lines.isEmpty()
                ? Optional.empty()
                : unknown(
                        lines.stream()
                                .map(line -> line == null ? null : line.number())
                                .toList(),
                        "lines",
                        reading.sheet(id, actor));
        return sheet(
                id,
                actor,
                unknown.isPresent()
                        ? Outcome.refused(unknown.get())
                        : signing.sign(
                                id, actor, lines.stream().map(LineOrder::term).toList()));
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

    /** @param assignee who does the line; absent leaves it for later */
    record LineWork(CaseNumber number, Long assignee) {}

    /** @param others lines that somebody else does, or nobody yet */
    record Work(Long assignee, List<LineWork> others, String note) {}

    @PostMapping("/{id}/assign")
    @Operation(
            summary = "Give all lines that wait for it to one person, some of them to others, and keep some for later")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sheet.class)))
    ResponseEntity<Object> assignAll(Actor actor, @PathVariable long id, @RequestBody Work body) {
        List<LineWork> others = body.others() == null ? List.of() : body.others();
        NoticeSheet notice = reading.sheet(id, actor);
        Optional<Refusal> unknown = unknown(
                others.stream().map(line -> line == null ? null : line.number()).toList(), "others", notice);
        if (unknown.isPresent()) {
            return sheet(id, actor, Outcome.refused(unknown.get()));
        }
        Map<CaseNumber, Long> given = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            LineWork line = others.get(i);
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
