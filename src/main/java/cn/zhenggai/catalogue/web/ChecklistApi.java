package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.checklist.ChecklistCard;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.catalogue.checklist.KeepingChecklists;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checklists for programs. */
@RestController
@RequestMapping("/api/v1/catalogue/checklists")
@Tag(name = "Catalogue")
class ChecklistApi {

    private final Checklists checklists;
    private final KeepingChecklists keeping;
    private final Answers answers;
    private final Clock clock;

    ChecklistApi(Checklists checklists, KeepingChecklists keeping, Answers answers, Clock clock) {
        this.checklists = checklists;
        this.keeping = keeping;
        this.answers = answers;
        this.clock = clock;
    }

    record Cards(List<ChecklistCard> checklists) {}

    record Done(long id) {}

    /** @param id absent for a new one */
    @Schema(example = """
                    {"code": "WEEK-1", "name": "每周巡查表", "kind": "BIG", "active": true, "items": ["A04", "M02"]}""")
    record ChecklistChange(
            Long id,

            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,15}")
            String code,

            @NotBlank @Size(max = 60) String name,
            @NotNull Checklist.Kind kind,
            boolean active,
            @NotNull List<String> items) {}

    @GetMapping
    @Operation(summary = "All checklists, also those that are switched off")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Cards.class)))
    ResponseEntity<Object> cards(Actor actor) {
        return answers.of(permitted(actor), yes -> new Cards(checklists.all(BureauTime.today(clock))));
    }

    @GetMapping("/{checklist}")
    @Operation(summary = "A checklist with its items in the order of the way, as they read today")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Checklist.class)))
    ResponseEntity<Object> checklist(Actor actor, @PathVariable long checklist) {
        return answers.of(permitted(actor), yes -> checklists
                .checklist(checklist, BureauTime.today(clock))
                .orElseThrow(() -> new NotFound("No checklist " + checklist)));
    }

    @PostMapping
    @Operation(summary = "Make a checklist, or change the one whose id is given")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<Object> put(Actor actor, @RequestBody ChecklistChange body) {
        KeepingChecklists.Entry entry = new KeepingChecklists.Entry(
                body.id(),
                body.code(),
                Objects.requireNonNullElse(body.name(), ""),
                body.kind(),
                body.active(),
                Objects.requireNonNullElse(body.items(), List.of()));
        return answers.of(keeping.put(actor, entry), Done::new);
    }

    private static Outcome<Boolean> permitted(Actor actor) {
        return ReadingCatalogue.readsLists(actor)
                ? Outcome.done(true)
                : Outcome.refused(Refusal.forbidden("notAllowed"));
    }
}
