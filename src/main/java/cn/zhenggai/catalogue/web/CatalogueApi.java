package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.ChangingItem;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemVersion;
import cn.zhenggai.catalogue.KeepingGroups;
import cn.zhenggai.catalogue.MajorGroup;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.BureauTime;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The catalogue in its versions, for programs. */
@RestController
@RequestMapping("/api/v1/catalogue")
@Tag(name = "Catalogue", description = "What inspectors look for, in versions; how items are judged together")
class CatalogueApi {

    private static final Map<String, String> LIMIT_FIELDS =
            Map.of("amount", "limit.amount", "unit", "limit.unit", "milestone", "limit.milestone");

    private final HazardCatalogue catalogue;
    private final ReadingCatalogue reading;
    private final ChangingItem changing;
    private final KeepingGroups keeping;
    private final Answers answers;
    private final Clock clock;

    CatalogueApi(
            HazardCatalogue catalogue,
            ReadingCatalogue reading,
            ChangingItem changing,
            KeepingGroups keeping,
            Answers answers,
            Clock clock) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.changing = changing;
        this.keeping = keeping;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param categories letters and Chinese names */
    record Items(LocalDate on, Map<String, String> categories, List<HazardItem> items) {}

    record History(List<ItemVersion> versions) {}

    record Groups(LocalDate on, List<MajorGroup> groups) {}

    @Schema(example = """
            {"from": "2026-10-01"}""")
    record Day(@NotNull LocalDate from) {}

    record Done(String code) {}

    @Schema(example = """
                    {"code": "G-FIRE", "name": "消防设施", "needed": 2, "items": ["M02", "M03"], "from": "2026-10-01"}""")
    record GroupChange(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,15}")
            String code,

            @NotBlank @Size(max = 60) String name,
            int needed,
            List<String> items,
            @NotNull LocalDate from) {}

    @GetMapping
    @Operation(summary = "The items as they read on a day, today when none is named")
    Items items(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        LocalDate day = day(on);
        return new Items(day, catalogue.categories(), List.copyOf(catalogue.items(day)));
    }

    @GetMapping("/items/{code}")
    @Operation(summary = "All versions of an item, the newest first, with who wrote them")
    History history(Actor actor, @PathVariable String code) {
        return new History(reading.history(code, actor));
    }

    @PostMapping("/items")
    @Operation(summary = "Enter an item, or change one, from a day on; what was found before keeps its words")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<Object> change(Actor actor, @RequestBody ItemChange body) {
        HazardItem wanted = body.item(catalogue.categories().get(body.category()));
        return answers.of(changing.change(actor, wanted).at(LIMIT_FIELDS), Done::new);
    }

    @PostMapping("/items/{code}/retire")
    @Operation(summary = "Give up an item from a day on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<Object> retire(Actor actor, @PathVariable String code, @RequestBody Day body) {
        return answers.of(changing.retire(actor, code, body.from()), Done::new);
    }

    @GetMapping("/groups")
    @Operation(summary = "Which items make each other major on a day, and how many of them")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Groups.class)))
    ResponseEntity<Object> groups(
            Actor actor, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
        Outcome<LocalDate> asked = ReadingCatalogue.readsLists(actor)
                ? Outcome.done(day(on))
                : Outcome.refused(Refusal.forbidden("notAllowed"));
        return answers.of(asked, day -> new Groups(day, catalogue.groups(day)));
    }

    @PostMapping("/groups")
    @Operation(summary = "Enter a group, or change one, from a day on; k is never more than n")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<Object> group(Actor actor, @RequestBody GroupChange body) {
        MajorGroup wanted = new MajorGroup(
                body.code(),
                Objects.requireNonNullElse(body.name(), ""),
                body.needed(),
                Objects.requireNonNullElse(body.items(), List.of()));
        return answers.of(keeping.put(actor, wanted, body.from()), Done::new);
    }

    private LocalDate day(LocalDate on) {
        return on == null ? BureauTime.today(clock) : on;
    }
}
