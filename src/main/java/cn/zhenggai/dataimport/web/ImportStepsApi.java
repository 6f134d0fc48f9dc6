package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.heading.Mapping;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs do with imports that were read. */
@RestController
@RequestMapping(ImportsApi.BASE)
@Tag(name = "Imports")
class ImportStepsApi {

    private static final String RUN = "/{id:\\d{1,18}}";

    private final DecidingRun deciding;
    private final ImportDoors doors;
    private final ImportAnswers shapes;
    private final Answers answers;

    ImportStepsApi(DecidingRun deciding, ImportDoors doors, ImportAnswers shapes, Answers answers) {
        this.deciding = deciding;
        this.doors = doors;
        this.shapes = shapes;
        this.answers = answers;
    }

    /** @param fields by the name of each column the key of the field that it means; a column that is left out means none */
    @Schema(example = """
            {"fields": {"姓名": "name", "处室": "unit"}}""")
    record Columns(@NotEmpty Map<String, @Nullable String> fields) {}

    @PostMapping(RUN + "/mapping")
    @Operation(
            summary = "Say what the columns of a file mean",
            description =
                    "It is read again, and every later file with the same headings is understood so. From then on it"
                            + " waits to be confirmed, whatever was said when it was sent.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportsApi.RunFound.class)))
    ResponseEntity<Object> mapImport(Actor actor, @PathVariable long id, @RequestBody Columns body) {
        return done(actor, id, () -> shapes.mapping(actor, id, body.fields())
                .then(fields -> deciding.map(actor, id, new Mapping(fields))));
    }

    @PostMapping(RUN + "/confirm")
    @Operation(summary = "Do what the preview shows, row by row; what is refused stays out")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportsApi.RunFound.class)))
    ResponseEntity<Object> confirmImport(Actor actor, @PathVariable long id) {
        return done(actor, id, () -> deciding.confirm(actor, id));
    }

    @PostMapping(RUN + "/drop")
    @Operation(summary = "Let an import be that was not confirmed; its file and rows are forgotten")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportsApi.RunFound.class)))
    ResponseEntity<Object> dropImport(Actor actor, @PathVariable long id) {
        return done(actor, id, () -> deciding.drop(actor, id));
    }

    @PostMapping(RUN + "/take-back")
    @Operation(summary = "Put back what was there before; a row with which something was done since stays and says why")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportsApi.RunFound.class)))
    ResponseEntity<Object> takeImportBack(Actor actor, @PathVariable long id) {
        return done(actor, id, () -> deciding.takeBack(actor, id));
    }

    private ResponseEntity<Object> done(Actor actor, long id, Supplier<Outcome<Long>> step) {
        return answers.of(doors.entitled(actor).then(may -> step.get()), done -> shapes.found(actor, id));
    }
}
