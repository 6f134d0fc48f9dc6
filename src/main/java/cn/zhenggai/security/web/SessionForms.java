package cn.zhenggai.security.web;

import cn.zhenggai.security.Sessions;
import cn.zhenggai.security.session.OwnSessions;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends logins of the reader on other devices. */
@Controller
class SessionForms {

    private final OwnSessions own;
    private final Sessions sessions;

    SessionForms(OwnSessions own, Sessions sessions) {
        this.own = own;
        this.sessions = sessions;
    }

    @PostMapping("/profile/sessions/{id}/end")
    Reply end(@PathVariable long id) {
        sessions.present().ifPresent(person -> own.end(person, id));
        return Reply.to("/profile").saying("session.ended");
    }

    @PostMapping("/profile/sessions/end-others")
    Reply endOthers() {
        sessions.present().ifPresent(own::endOthers);
        return Reply.to("/profile").saying("session.othersEnded");
    }
}
