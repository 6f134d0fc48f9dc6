package cn.zhenggai.security.session;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.security.LoginSessions;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.SessionLine;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.Standings;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is logged in, for himself to see and to end; an administrator ends all of somebody's. */
@Service
public class OwnSessions {

    private final LoginSessions sessions;
    private final Standings standings;
    private final Directory directory;
    private final MachineTime machine;
    private final SecurityLog log;

    OwnSessions(
            LoginSessions sessions, Standings standings, Directory directory, MachineTime machine, SecurityLog log) {
        this.sessions = sessions;
        this.standings = standings;
        this.directory = directory;
        this.machine = machine;
        this.log = log;
    }

    public List<SessionLine> of(SignedIn person) {
        return sessions.of(person.personId(), machine.now());
    }

    /** At once here and after five seconds at most on other nodes. A second time changes nothing. */
    @Transactional
    public void end(SignedIn person, long session) {
        if (sessions.end(person.personId(), session)) {
            standings.forget(person.personId());
            log.event("session-ended", person.login(), null, session);
        }
    }

    /** All but the one that he asks in. */
    @Transactional
    public void endOthers(SignedIn person) {
        int ended = sessions.endOthers(person.personId(), person.session());
        standings.forget(person.personId());
        log.event("sessions-ended", person.login(), null, ended);
    }

    /** For a phone that was lost; its owner logs in anew. */
    @Transactional
    public Outcome<PersonCard> endAllOf(Actor admin, long personId) {
        if (!admin.is(Role.ADMIN)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        PersonCard person = directory.person(personId).orElseThrow(() -> new PersonNotFound(personId));
        int ended = sessions.endOthers(personId, 0);
        standings.forget(personId);
        log.event("sessions-ended", admin.login() + ">" + person.login(), null, ended);
        return Outcome.done(person);
    }
}
