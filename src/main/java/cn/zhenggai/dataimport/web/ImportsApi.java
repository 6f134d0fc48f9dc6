package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.sheet.heading.Certainty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports for programs: what there is, how far it is and what each row becomes. */
@RestController
@RequestMapping(ImportsApi.BASE)
@Tag(
        name = "Imports",
        description = "Units, schools and people as a table: looked at first, done when it is confirmed, taken back")
class ImportsApi {

    static final String BASE = "/api/v1/imports";

    private final ReadingImports imports;
    private final ImportKinds kinds;
    private final ImportDoors doors;
    private final ImportAnswers shapes;
    private final Answers answers;

    ImportsApi(ReadingImports imports, ImportKinds kinds, ImportDoors doors, ImportAnswers shapes, Answers answers) {
        this.imports = imports;
        this.kinds = kinds;
        this.doors = doors;
        this.shapes = shapes;
        this.answers = answers;
    }

    record KnownKinds(List<Kind> items) {}

    record Kind(String kind, String name, List<KnownField> fields) {}

    /**
     * @param key by which rows in JSON name it
     * @param about what stands in it
     * @param headings by which a column of a file is known
     */
    record KnownField(String key, String name, boolean needed, String about, List<String> headings) {}

    record Runs(List<Run> items) {}

    /**
     * @param name of the file
     * @param sha256 of what was sent
     * @param page where people look at it
     */
    record Run(
            long id,
            String kind,
            String name,
            RunState state,
            String sha256,
            String begunBy,
            Instant begunAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String takenBackBy,
            @Nullable Instant takenBackAt,
            @Nullable Instant endedAt,
            Counts counts,
            String page) {}

    /**
     * Rows by what they would become, and then by what became of them.
     *
     * @param leftOut no records, such as totals
     * @param stays rows that could not be taken back
     */
    record Counts(
            int fresh,
            int changed,
            int same,
            int refused,
            int leftOut,
            int waiting,
            int done,
            int failed,
            int takenBack,
            int stays) {}

    /**
     * @param failure why it could not be read to its end
     * @param notes what should be known of the file
     */
    record RunFound(Run run, List<String> failure, List<String> notes, List<FoundTable> tables) {}

    /** @param missing keys of fields that every row needs and no column means */
    record FoundTable(String sheet, List<String> missing, List<FoundColumn> columns) {}

    /**
     * @param name by which a mapping names it
     * @param field that it is held to mean, absent for none
     */
    record FoundColumn(
            String name,
            String heading,
            @Nullable String field,
            @Nullable Certainty certainty,
            List<String> samples) {}

    @GetMapping("/kinds")
    @Operation(summary = "What the caller may bring in, with the fields of its rows")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KnownKinds.class)))
    ResponseEntity<Object> importKinds(Actor actor) {
        return answers.of(
                doors.entitled(actor),
                may -> new KnownKinds(
                        kinds.openTo(actor).stream().map(shapes::kind).toList()));
    }

    @GetMapping
    @Operation(summary = "The latest imports; a hundred at most. A service account learns of its own")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Runs.class)))
    ResponseEntity<Object> listImports(Actor actor) {
        return answers.of(
                doors.entitled(actor),
                may -> new Runs(imports.latest(actor).stream().map(shapes::run).toList()));
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Operation(
            summary = "How far an import is",
            description =
                    "While `state` is READING, RUNNING or TAKING_BACK it goes on by itself. MAPPING waits for somebody"
                            + " to say what the columns mean, PREVIEW for the word that it is to be done.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RunFound.class)))
    ResponseEntity<Object> showImport(Actor actor, @PathVariable long id) {
        return answers.of(doors.entitled(actor), may -> shapes.found(actor, id));
    }
}
