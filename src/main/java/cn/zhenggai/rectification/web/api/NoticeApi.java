package cn.zhenggai.rectification.web.api;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.rectification.opening.ChangingSeverity;
import cn.zhenggai.rectification.opening.DecidingActing;
import cn.zhenggai.rectification.order.OrderDesk;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to the order itself. */
@RestController
@RequestMapping(CaseAnswers.CASES + "/{number}")
@Tag(name = "Actions", description = "One address for each step; answered with where the case stands then")
@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Standing.class)))
class NoticeApi {

    private final OrderDesk orders;
    private final DecidingActing acting;
    private final ChangingSeverity changing;
    private final WithdrawingCase withdrawing;
    private final CaseAnswers answers;

    NoticeApi(
            OrderDesk orders,
            DecidingActing acting,
            ChangingSeverity changing,
            WithdrawingCase withdrawing,
            CaseAnswers answers) {
        this.acting = acting;
        this.orders = orders;
        this.changing = changing;
        this.withdrawing = withdrawing;
        this.answers = answers;
    }

    /**
     * @param deadline after today; absent for the one that the rules give
     * @param workdays instead of a day, how many working days from today
     * @param milestone instead of both, a day that the school calendar names
     */
    @Schema(example = """
            {"workdays": 5, "requirement": "清理楼梯间，恢复畅通"}""")
    record Order(
            LocalDate deadline,
            @Min(1) @Max(250) Integer workdays,
            Milestone milestone,
            @Size(max = 500) String requirement) {

        OrderTerm term() {
            Limit named = milestone == null ? null : Limit.until(milestone);
            return new OrderTerm(deadline, workdays == null ? named : Limit.workdays(workdays));
        }
    }

    @Schema(example = """
            {"severity": "MAJOR", "reason": "涉及疏散通道"}""")
    record NewSeverity(
            @NotNull Severity severity,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * @param department who acts when it is not the school, as people call it
     * @param note needed when the school is to act after all
     * @param reviewOn when the bureau looks again at what others do
     */
    @Schema(example = """
            {"note": "学校门前护学岗可以劝离"}""")
    record SchoolActs(@NotBlank @Size(max = 500) String note) {}

    @Schema(example = """
            {"reason": "重复登记"}""")
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** Nothing has to be said; a word too many is still refused. */
    record Nothing() {}

    @PostMapping("/sign-notice")
    @Operation(summary = "Sign and serve the order; from here on the school knows and its clock runs")
    ResponseEntity<Object> signNotice(
            Actor actor, @PathVariable CaseNumber number, @RequestBody(required = false) Order body) {
        Order order = body == null ? new Order(null, null, null, null) : body;
        return answers.standing(number, actor, orders.sign(number, actor, order.term(), order.requirement()));
    }

    @PostMapping("/decide-acting")
    @Operation(
            summary =
                    "Leave to the school what lies outside of it, and have it ordered to act; others are asked by letter")
    ResponseEntity<Object> decideActing(Actor actor, @PathVariable CaseNumber number, @RequestBody SchoolActs body) {
        return answers.standing(number, actor, acting.bySchool(number, actor, body.note()));
    }

    @PostMapping("/change-severity")
    @Operation(summary = "Raise or lower a draft, with the reason")
    ResponseEntity<Object> changeSeverity(Actor actor, @PathVariable CaseNumber number, @RequestBody NewSeverity body) {
        return answers.standing(number, actor, changing.change(number, actor, body.severity(), body.reason()));
    }

    @PostMapping("/receive")
    @Operation(summary = "Acknowledge the order for the school; the moment is the server's")
    ResponseEntity<Object> receive(
            Actor actor, @PathVariable CaseNumber number, @RequestBody(required = false) Nothing body) {
        return answers.standing(number, actor, orders.receive(number, actor));
    }

    @PostMapping("/withdraw")
    @Operation(summary = "Take back an order that should not have been given, with the reason")
    ResponseEntity<Object> withdraw(Actor actor, @PathVariable CaseNumber number, @RequestBody Reason body) {
        return answers.standing(
                number,
                actor,
                withdrawing.withdraw(number, actor, body.reason()).at(Map.of("note", "reason")));
    }
}
