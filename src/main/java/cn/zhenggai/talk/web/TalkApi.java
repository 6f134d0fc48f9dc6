package cn.zhenggai.talk.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.talk.HoldingTalk;
import cn.zhenggai.talk.ReadingTalks;
import cn.zhenggai.talk.TalkEntry;
import cn.zhenggai.talk.TalkView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Admonitory talks for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Admonitory talks", description = "Talks with the school about a case that is late (约谈)")
class TalkApi {

    private final ReadingTalks talks;
    private final HoldingTalk holding;
    private final Answers answers;

    TalkApi(ReadingTalks talks, HoldingTalk holding, Answers answers) {
        this.talks = talks;
        this.holding = holding;
        this.answers = answers;
    }

    /** Latest first. */
    record CaseTalks(CaseNumber number, List<TalkView> items) {}

    /**
     * @param talkers who talked to the school, by name and post
     * @param attendees who came, by name and post
     * @param promise how the school took it and what it promised
     */
    @Schema(example = """
            {"heldAt": "2026-09-04T07:00:00Z", "venue": "局三楼会议室", "talkers": "分管副局长",
             "attendees": "校长、总务主任", "said": "通报逾期情况，要求限期完成", "promise": "九月底前完成整改"}""")
    record TalkHeld(
            @NotNull Instant heldAt,
            @NotBlank @Size(max = 200) String venue,
            @NotBlank @Size(max = 200) String talkers,
            @NotBlank @Size(max = 200) String attendees,
            @NotBlank @Size(max = 1000) String said,
            @NotBlank @Size(max = 1000) String promise) {

        TalkEntry entry() {
            return new TalkEntry(heldAt, venue, talkers, attendees, said, promise);
        }
    }

    @GetMapping("/talks")
    @Operation(summary = "The talks about a case, latest first")
    CaseTalks caseTalks(Actor actor, @PathVariable CaseNumber number) {
        return told(number, actor);
    }

    @PostMapping("/hold-talk")
    @Operation(summary = "Write down that the talk that was decided has been held, what was said and what was promised")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseTalks.class)))
    ResponseEntity<Object> holdTalk(Actor actor, @PathVariable CaseNumber number, @RequestBody TalkHeld body) {
        return answers.of(holding.hold(number, actor, body.entry()), done -> told(number, actor));
    }

    private CaseTalks told(CaseNumber number, Actor actor) {
        return new CaseTalks(number, talks.of(number, actor));
    }
}
