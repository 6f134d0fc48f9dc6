package cn.zhenggai.security.password;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.AccountChanged.Change;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.security.LoginSessions;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives somebody a one-time password, which the administrator passes on and its owner must change at once. */
@Service
public class ResettingPassword {

    private final Directory directory;
    private final GivingPassword giving;
    private final BoundedHashing hashing;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final LoginSessions sessions;
    private final MachineTime machine;
    private final ApplicationEventPublisher events;

    public ResettingPassword(
            Directory directory,
            GivingPassword giving,
            BoundedHashing hashing,
            SecurityLog log,
            TransactionTemplate transaction,
            LoginSessions sessions,
            MachineTime machine,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.giving = giving;
        this.hashing = hashing;
        this.log = log;
        this.transaction = transaction;
        this.sessions = sessions;
        this.machine = machine;
        this.events = events;
    }

    /** The password in the outcome is shown once and kept nowhere. */
    public Outcome<String> reset(Actor admin, long personId) {
        if (!admin.is(Role.ADMIN)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        PersonCard person = directory.person(personId).orElseThrow(() -> new PersonNotFound(personId));
        if (person.program()) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        return Outcome.done(reset(personId, person.login(), admin.login()));
    }

    /** By whoever keeps the machine. */
    String byKeeper(long personId, String login) {
        return reset(personId, login, "keeper of the machine");
    }

    private String reset(long personId, String login, String by) {
        String password = Secrets.readable();
        String hash = hashing.hash(password);
        transaction.executeWithoutResult(status -> {
            giving.put(personId, hash, true);
            sessions.endOthers(personId, 0);
            events.publishEvent(new AccountChanged(personId, Change.PASSWORD_RESET, "", machine.now()));
        });
        log.event("password-reset", by, null, login);
        return password;
    }
}
