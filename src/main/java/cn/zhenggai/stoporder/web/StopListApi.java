package cn.zhenggai.stoporder.web;

import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.reading.StopFilter;
import cn.zhenggai.stoporder.reading.StopLine;
import cn.zhenggai.stoporder.reading.StopLists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is stopped, for programs. */
@RestController
@RequestMapping("/api/v1/stop-orders")
@Tag(
        name = "Stop orders",
        description = "What must not go on until it is safe: classes, the use of a place or thing, a bus")
class StopListApi {

    private final StopLists lists;

    StopListApi(StopLists lists) {
        this.lists = lists;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record StopOrdersFound(List<StopRow> items, String next) {}

    /** @param endedAt absent while it holds */
    record StopRow(
            CaseNumber number,
            int place,
            String title,
            Severity severity,
            String schoolName,
            String townshipName,
            StopKind kind,
            StopScope scope,
            String description,
            StopState state,
            LocalDate startsOn,
            PersonName orderedByName,
            Instant endedAt) {

        private static StopRow of(StopLine line) {
            return new StopRow(
                    line.number(),
                    line.place(),
                    line.title(),
                    line.severity(),
                    line.schoolName(),
                    line.townshipName(),
                    line.kind(),
                    line.scope(),
                    line.description(),
                    line.state(),
                    line.startsOn(),
                    line.orderedByName(),
                    line.endedAt());
        }
    }

    @GetMapping
    @Operation(
            summary = "Stop orders of the cases that the caller may see, latest start first",
            description =
                    "Those that hold, those whose lifting was asked for, those to be confirmed in writing, or all.")
    StopOrdersFound listStopOrders(
            Actor actor,
            @RequestParam(defaultValue = "active") StopFilter.View view,
            @RequestParam(required = false) StopKind kind,
            @RequestParam(required = false) Long township,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Slice<StopLine> page = lists.page(actor, new StopFilter(view, kind, township), after, limit.rows());
        return new StopOrdersFound(page.rows().stream().map(StopRow::of).toList(), page.next());
    }
}
