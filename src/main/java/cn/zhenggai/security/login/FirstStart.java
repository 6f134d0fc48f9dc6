package cn.zhenggai.security.login;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.password.BoundedHashing;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.security.password.PasswordRules;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the bureau and its first administrator, once in the life of a database. A row closes it for ever, so that a
 * table of people that was emptied by accident or on purpose opens nothing.
 */
@Service
public class FirstStart {

    /**
     * What is typed on the page of the first start.
     *
     * @param email may be left blank; a test mail goes there
     */
    public record FirstEntry(String bureau, String name, String email, String login, String password) {}

    private static final String BUREAU_CODE = "BUREAU";

    private final Directory directory;
    private final ManagingUnits units;
    private final ManagingPeople people;
    private final GivingPassword giving;
    private final BoundedHashing hashing;
    private final PasswordRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile String token;

    FirstStart(
            Directory directory,
            ManagingUnits units,
            ManagingPeople people,
            GivingPassword giving,
            BoundedHashing hashing,
            PasswordRules rules,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.units = units;
        this.people = people;
        this.giving = giving;
        this.hashing = hashing;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The one-time token of this start; empty, and closed for good, where there already are people. */
    public Optional<String> offer() {
        if (!closed() && directory.hasPeople()) {
            close();
        }
        token = closed() ? null : Secrets.token();
        return Optional.ofNullable(token);
    }

    public boolean openFor(String candidate) {
        return Secrets.equal(token, candidate) && !closed();
    }

    /** The login of the administrator. Nothing is created when anything is refused. */
    public Outcome<String> create(String candidate, FirstEntry entry) {
        if (!openFor(candidate)) {
            throw new NotFound("Setup is closed");
        }
        Optional<Refusal> refusal = rules.check(new Checks(), "password", entry.password(), entry.login())
                .text(entry.bureau(), "bureau", 120)
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String hash = hashing.hash(entry.password());
        Outcome<String> outcome = transaction.execute(status -> {
            Outcome<String> created = createAll(entry, hash);
            if (!created.accepted()) {
                status.setRollbackOnly();
            }
            return created;
        });
        if (outcome.accepted()) {
            token = null;
        }
        return outcome;
    }

    private Outcome<String> createAll(FirstEntry entry, String hash) {
        close();
        long bureau = units.add(
                        new UnitEntry(BUREAU_CODE, UnitKind.BUREAU, entry.bureau(), null, null, null, null, true))
                .orThrow();
        String login = entry.login() == null ? "" : entry.login().strip();
        Outcome<Long> admin = people.add(new PersonEntry(
                login, entry.name(), null, null, entry.email(), bureau, "zh", Set.of(Role.ADMIN), true));
        if (!admin.accepted()) {
            return Outcome.refused(admin.refusal());
        }
        giving.put(admin.result(), hash, false);
        return Outcome.done(login);
    }

    private boolean closed() {
        return jdbc.sql("select count(*) from setup").query(Integer.class).single() > 0;
    }

    private void close() {
        jdbc.sql("insert into setup (id, closed_at) values (1, :now)")
                .param("now", BureauTime.column(clock.instant()))
                .update();
    }
}
