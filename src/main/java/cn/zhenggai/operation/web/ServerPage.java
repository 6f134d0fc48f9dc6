package cn.zhenggai.operation.web;

import cn.zhenggai.operation.ReadingServerState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the server does by the clock and whether it does, for administrators. */
@Controller
class ServerPage {

    private final ReadingServerState reading;

    ServerPage(ReadingServerState reading) {
        this.reading = reading;
    }

    @GetMapping("/server")
    String page(Actor actor, Model model) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
        model.addAttribute("server", reading.state());
        return "operation/server";
    }
}
