package cn.zhenggai.rectification.web.api;

import cn.zhenggai.rectification.changes.ChangePlace;
import cn.zhenggai.rectification.changes.ReadingChanges;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.table.PageSize;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to cases since a program asked last. */
@RestController
@RequestMapping("/api/v1/changes")
@Tag(name = "Cases")
class ChangesApi {

    private final ReadingChanges reading;

    ChangesApi(ReadingChanges reading) {
        this.reading = reading;
    }

    /** An entry of a log, with the address of its case. */
    record Change(String href, @JsonUnwrapped LogView entry) {

        static Change of(LogView entry) {
            return new Change(CaseAnswers.address(entry.number()), entry);
        }
    }

    /**
     * @param next the {@code after} of the next request, always there
     * @param more whether to ask at once instead of later; items may be empty although there is more
     */
    record Changes(List<Change> items, String next, boolean more) {}

    @GetMapping
    @Operation(
            summary = "Every entry of the logs of the cases that the caller may see, oldest first",
            description =
                    "Without after from the beginning, with after=end from now on, else with the next of the answer"
                            + " before. No entry is ever put before one that was given.")
    Changes changes(
            Actor actor,
            @Parameter(schema = @Schema(type = "string", example = "c1z4")) @RequestParam(required = false) @Nullable
                    ChangePlace after,
            @RequestParam(defaultValue = "100") PageSize limit) {
        ReadingChanges.Page page = reading.after(actor, after == null ? ChangePlace.START : after, limit.rows());
        return new Changes(
                page.entries().stream().map(Change::of).toList(), page.next().toString(), page.more());
    }
}
