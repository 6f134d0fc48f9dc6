package cn.zhenggai.security.slip;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.AccountChanged.Change;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.Credentials;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.Slips;
import cn.zhenggai.security.password.BoundedHashing;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.security.password.PasswordRules;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a slip is good for: its owner chooses a password, and then it is spent. */
@Service
public class UsingSlip {

    private final Slips slips;
    private final Directory directory;
    private final Credentials credentials;
    private final GivingPassword giving;
    private final BoundedHashing hashing;
    private final PasswordRules rules;
    private final SlipLog log;
    private final Clock clock;
    private final MachineTime machine;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    UsingSlip(
            Slips slips,
            Directory directory,
            Credentials credentials,
            GivingPassword giving,
            BoundedHashing hashing,
            PasswordRules rules,
            SlipLog log,
            Clock clock,
            MachineTime machine,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.slips = slips;
        this.directory = directory;
        this.credentials = credentials;
        this.giving = giving;
        this.hashing = hashing;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
        this.machine = machine;
        this.events = events;
        this.transaction = transaction;
    }

    /** The hash of his slip when this is its code; asks the same for a person who is not there. */
    public Optional<String> opens(long personId, String typed) {
        String hash = SlipCode.hash(personId, typed);
        return slips.open(personId, clock.instant()).filter(kept -> Secrets.equal(kept, hash));
    }

    /** The slip stays good until a password was found in order. */
    public Outcome<SignedIn> choose(SignedIn person, String slip, String password, String network) {
        Optional<Refusal> refusal = rules.check(new Checks(), "newPassword", password, person.login())
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String hash = hashing.hash(password);
        return transaction.execute(status -> spend(person, slip, hash, network));
    }

    /** Whoever left meanwhile, or was given another slip, stays outside. */
    private Outcome<SignedIn> spend(SignedIn person, String slip, String hash, String network) {
        long id = person.personId();
        boolean good = directory.actor(id).isPresent()
                && slips.open(id, clock.instant()).filter(slip::equals).isPresent()
                && slips.spend(id, slip, clock.instant());
        if (!good) {
            return Outcome.refused(Refusal.conflict("slipSpent"));
        }
        giving.put(id, hash, false);
        log.used(person.login(), network);
        events.publishEvent(new AccountChanged(id, Change.PASSWORD_CHANGED, network, machine.now()));
        int version = credentials.of(id).orElseThrow().version();
        return Outcome.done(new SignedIn(id, person.login(), version));
    }
}
