package cn.zhenggai.longterm.web;

import cn.zhenggai.longterm.ReadingStanding;
import cn.zhenggai.longterm.StandingFilter;
import cn.zhenggai.longterm.StandingItem;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases that stand still, for programs. */
@RestController
@RequestMapping("/api/v1/long-term")
@Tag(name = "Long-term items")
class StandingApi {

    private static final int PAGE = 50;

    private final ReadingStanding reading;

    StandingApi(ReadingStanding reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(summary = "Cases that a leader accepted until a day, soonest review first")
    Slice<StandingItem> longTerm(
            Actor actor,
            @RequestParam(defaultValue = "LONG_TERM") StandingFilter.View view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after) {
        if (!ReadingStanding.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        return reading.page(actor, new StandingFilter(view, q), after, PAGE);
    }
}
