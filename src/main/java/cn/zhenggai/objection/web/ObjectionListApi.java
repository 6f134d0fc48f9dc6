package cn.zhenggai.objection.web;

import cn.zhenggai.objection.ListingObjections;
import cn.zhenggai.objection.ObjectionFilter;
import cn.zhenggai.objection.ObjectionLine;
import cn.zhenggai.objection.ObjectionState;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What schools object to, for programs. */
@RestController
@RequestMapping("/api/v1/objections")
@Tag(name = "Objections")
class ObjectionListApi {

    private final ListingObjections listing;

    ObjectionListApi(ListingObjections listing) {
        this.listing = listing;
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record ObjectionsFound(List<ObjectionRow> items, String next) {}

    /**
     * @param place which of its case, from 1
     * @param decidedAt absent while it waits, and {@code decidedByName} also when nobody answered it
     * @param late whether the answer was, or is by now, given too late
     */
    record ObjectionRow(
            CaseNumber number,
            int place,
            String title,
            Severity severity,
            String schoolName,
            ObjectionSubject subject,
            ObjectionState state,
            PersonName objectedByName,
            Instant objectedAt,
            LocalDate decideBy,
            PersonName decidedByName,
            Instant decidedAt,
            boolean late) {

        private static ObjectionRow of(ObjectionLine line) {
            return new ObjectionRow(
                    line.number(),
                    line.place(),
                    line.title(),
                    line.severity(),
                    line.schoolName(),
                    line.subject(),
                    line.state(),
                    line.objectedByName(),
                    line.objectedAt(),
                    line.decideBy(),
                    line.decidedByName(),
                    line.decidedAt(),
                    line.late());
        }
    }

    @GetMapping
    @Operation(summary = "Objections to the orders of the cases that the caller may see, latest first")
    ObjectionsFound listObjections(
            Actor actor,
            @RequestParam(required = false) ObjectionState state,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Slice<ObjectionLine> page = listing.page(actor, new ObjectionFilter(state, q), after, limit.rows());
        return new ObjectionsFound(page.rows().stream().map(ObjectionRow::of).toList(), page.next());
    }
}
