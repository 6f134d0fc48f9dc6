package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.live.LiveFigures;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line over which the overview hears that something has changed. */
@Controller
class LivePage {

    private final LiveFigures live;

    LivePage(LiveFigures live) {
        this.live = live;
    }

    @GetMapping(path = "/overview/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(Actor actor, @RequestParam(defaultValue = "0") long seen) {
        if (!FiguresScope.opensTo(actor)) {
            throw new NotFound("Not for this reader");
        }
        SseEmitter line = live.listen(seen);
        if (line == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return line;
    }
}
