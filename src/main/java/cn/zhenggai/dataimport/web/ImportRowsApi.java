package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.StoredRow;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Answers;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of an import for programs. */
@RestController
@RequestMapping(ImportsApi.BASE + "/{id:\\d{1,18}}")
@Tag(name = "Imports")
class ImportRowsApi {

    private final ReadingImports imports;
    private final ImportDoors doors;
    private final ImportAnswers shapes;
    private final BadRows bad;
    private final Answers answers;

    ImportRowsApi(ReadingImports imports, ImportDoors doors, ImportAnswers shapes, BadRows bad, Answers answers) {
        this.imports = imports;
        this.doors = doors;
        this.shapes = shapes;
        this.bad = bad;
        this.answers = answers;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record Rows(List<Row> items, @Nullable String next) {}

    /**
     * @param place among all rows, from 1
     * @param line as the spreadsheet counts it
     * @param key of what it is about
     */
    record Row(
            int place,
            String sheet,
            int line,
            Verdict verdict,
            RowState state,
            String key,
            Map<String, String> said,
            List<Difference> changes,
            List<Why> reasons,
            List<FieldNote> notes) {}

    record Why(@Nullable String field, String code, String message) {}

    record FieldNote(String field, String text) {}

    @GetMapping("/rows")
    @Operation(summary = "What each row becomes or became, and why, in their order")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rows.class)))
    ResponseEntity<Object> importRows(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(required = false) @Nullable RowState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        return answers.of(doors.entitled(actor), may -> {
            ImportRun run = imports.require(actor, id);
            Slice<StoredRow> page = imports.rows(run, verdict, state, after, limit.rows());
            return new Rows(page.rows().stream().map(shapes::row).toList(), page.next());
        });
    }

    @Costly
    @GetMapping(path = "/bad-rows", produces = BadRows.WORKBOOK)
    @Operation(summary = "The rows that came to nothing, in the form in which they were sent, with the reasons")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = BadRows.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
    void badRows(Actor actor, @PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        bad.send(actor, id, locale, response);
    }
}
