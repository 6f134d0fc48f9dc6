package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.password.BoundedHashing;
import cn.zhenggai.security.password.ChangingPassword;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.security.password.PasswordRules;
import cn.zhenggai.security.password.ResettingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.ProcessTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A rush of hashing must not keep the connections that everybody else waits for. */
@ProcessTest
class PasswordTransactionTests {

    private static final String FIRST = "a quiet school yard";

    @Autowired
    TestCounty county;

    @Autowired
    Credentials credentials;

    @Autowired
    Tokens tokens;

    @Autowired
    Standings standings;

    @Autowired
    Slips slips;

    @Autowired
    Directory directory;

    @Autowired
    LoginThrottle throttle;

    @Autowired
    PasswordRules rules;

    @Autowired
    SecurityLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LoginSessions sessions;

    @Autowired
    MachineTime machine;

    @Autowired
    ApplicationEventPublisher events;

    private final List<Boolean> held = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final BoundedHashing hashing = new BoundedHashing() {
        @Override
        public <T> T inTurn(Supplier<T> work) {
            held.add(TransactionSynchronizationManager.isActualTransactionActive());
            meanwhile.run();
            return super.inTurn(work);
        }
    };
    private GivingPassword giving;
    private Actor auditor;

    @BeforeEach
    void somebodyWithAPassword() {
        auditor = county.settle().actor("auditor");
        giving = new GivingPassword(credentials, tokens, standings, slips, hashing, transaction);
        giving.give(auditor.personId(), FIRST);
    }

    @Test
    void nobodyHashesInsideATransaction() {
        new ResettingPassword(directory, giving, hashing, log, transaction, sessions, machine, events)
                .reset(county.actor("admin"), auditor.personId())
                .orThrow();
        giving.give(auditor.personId(), FIRST);
        changing().change(auditor, FIRST, "another school yard", "here", "here").orThrow();
        assertThat(held).hasSize(5).containsOnly(false);
    }

    @Test
    void aResetThatCameWhileTheNewPasswordWasHashedStands() {
        meanwhile = () -> credentials.put(auditor.personId(), "reset", true);
        assertThat(changing()
                        .change(auditor, FIRST, "another school yard", "here", "here")
                        .accepted())
                .isFalse();
        assertThat(credentials.of(auditor.personId()).orElseThrow().hash()).isEqualTo("reset");
    }

    private ChangingPassword changing() {
        return new ChangingPassword(credentials, giving, hashing, throttle, rules, log, transaction, machine, events);
    }
}
