package cn.zhenggai.security.factor;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.operation.SealingKey;
import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.AccountChanged.Change;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.security.SecondFactors;
import cn.zhenggai.security.SecondFactors.Factor;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.Standings;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a second factor up, renews its recovery codes, and takes it away. Its owner hears of each. */
@Service
public class KeepingFactor {

    private static final int RECOVERY_CODES = 10;

    private final SecondFactors factors;
    private final FactorDuty duty;
    private final SealingKey key;
    private final Standings standings;
    private final Directory directory;
    private final MachineTime machine;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;

    KeepingFactor(
            SecondFactors factors,
            FactorDuty duty,
            SealingKey key,
            Standings standings,
            Directory directory,
            MachineTime machine,
            SecurityLog log,
            ApplicationEventPublisher events) {
        this.factors = factors;
        this.duty = duty;
        this.key = key;
        this.standings = standings;
        this.directory = directory;
        this.machine = machine;
        this.log = log;
        this.events = events;
    }

    /** A new secret, for the app to keep. Nothing is stored before a code shows that it does. */
    public String proposed() {
        return TimedCodes.readable(TimedCodes.secret());
    }

    /** The recovery codes, which are shown once. In the place of a factor that was there. */
    @Transactional
    public Outcome<List<String>> confirm(Actor actor, String secret, String code, String network) {
        byte[] bytes = TimedCodes.read(secret);
        OptionalLong step = TimedCodes.step(bytes, code.replaceAll("\\s", ""), machine.now());
        if (step.isEmpty()) {
            return Outcome.refused(Refusal.invalid("code", "codeWrong"));
        }
        long person = actor.personId();
        factors.put(new Factor(person, key.seal(bytes, Factor.owner(person)), machine.now(), step.getAsLong()));
        List<String> codes = newCodes(person);
        changed(person, actor.login(), Change.FACTOR_SET, network);
        return Outcome.done(codes);
    }

    /** New recovery codes; those of before are worth nothing. */
    @Transactional
    public Outcome<List<String>> renewCodes(Actor actor, String network) {
        if (factors.of(actor.personId()).isEmpty()) {
            return Outcome.refused(Refusal.conflict("factorMissing"));
        }
        List<String> codes = newCodes(actor.personId());
        changed(actor.personId(), actor.login(), Change.CODES_RENEWED, network);
        return Outcome.done(codes);
    }

    /** By himself. A second time changes nothing; whoever needs one sets up another instead. */
    @Transactional
    public Outcome<Actor> drop(Actor actor, String network) {
        if (duty.needs(actor)) {
            return Outcome.refused(Refusal.conflict("factorNeeded"));
        }
        take(actor.personId(), actor.login(), network);
        return Outcome.done(actor);
    }

    /** By an administrator, for somebody who lost phone and codes. Who needs one sets it up at his next login. */
    @Transactional
    public Outcome<PersonCard> dropFor(Actor admin, long personId, String network) {
        if (!admin.is(Role.ADMIN)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        PersonCard person = directory.person(personId).orElseThrow(() -> new PersonNotFound(personId));
        take(personId, admin.login() + ">" + person.login(), network);
        return Outcome.done(person);
    }

    /** By whoever keeps the machine. A second time changes nothing. */
    @Transactional
    public void dropByKeeper(long personId, String login) {
        take(personId, "keeper of the machine>" + login, "");
    }

    private void take(long personId, String who, String network) {
        if (factors.of(personId).isPresent()) {
            factors.drop(personId);
            changed(personId, who, Change.FACTOR_GONE, network);
        }
    }

    private List<String> newCodes(long personId) {
        List<String> codes =
                Stream.generate(Secrets::readable).limit(RECOVERY_CODES).toList();
        factors.putRecoveryCodes(
                personId,
                codes.stream().map(code -> Secrets.hash(code.replace("-", ""))).toList());
        return codes;
    }

    private void changed(long personId, String who, Change change, String network) {
        standings.forget(personId);
        log.event(change.name().toLowerCase(Locale.ROOT).replace('_', '-'), who, network);
        events.publishEvent(new AccountChanged(personId, change, network, machine.now()));
    }
}
