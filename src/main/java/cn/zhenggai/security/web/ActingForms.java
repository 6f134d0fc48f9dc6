package cn.zhenggai.security.web;

import cn.zhenggai.security.ActingSession;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.form.Reply;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins and ends acting in the place of another. */
@Controller
class ActingForms {

    private final ActingSession acting;
    private final SecurityLog log;

    ActingForms(ActingSession acting, SecurityLog log) {
        this.acting = acting;
        this.log = log;
    }

    @PostMapping("/acting/{person}")
    Reply begin(Actor actor, @PathVariable long person, HttpServletRequest request) {
        if (!acting.begin(request, actor, person)) {
            throw new NotFound("Nobody to stand in for");
        }
        log.event("acting-begun", actor.login(), null, person);
        return Reply.to("/").saying("acting.begun");
    }

    @PostMapping("/acting/end")
    Reply end(Actor actor, HttpServletRequest request) {
        acting.end(request);
        log.event("acting-ended", actor.login(), null, actor.personId());
        return Reply.to("/").saying("acting.ended");
    }
}
