package cn.zhenggai.security;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonDisabled;
import cn.zhenggai.shared.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What a person is entitled to right now, at most five seconds old on every node. */
@Component
public class Standings {

    private static final Duration OLDEST = Duration.ofSeconds(5);

    /** A person who may act, with the version of his credential and his sessions. */
    public record Standing(
            Actor actor, int version, boolean mustChangePassword, boolean hasFactor, Set<Long> sessions) {

        /** Whether what a session remembers is still so. */
        public boolean holds(SignedIn person) {
            return version == person.version() && sessions.contains(person.session());
        }
    }

    private final Directory directory;
    private final Credentials credentials;
    private final Tokens tokens;
    private final SecondFactors factors;
    private final LoginSessions sessions;
    private final Cache<Long, Optional<Standing>> recent =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(OLDEST).build();

    Standings(
            Directory directory,
            Credentials credentials,
            Tokens tokens,
            SecondFactors factors,
            LoginSessions sessions) {
        this.directory = directory;
        this.credentials = credentials;
        this.tokens = tokens;
        this.factors = factors;
        this.sessions = sessions;
    }

    /** Empty for a person who left. */
    public Optional<Standing> of(long personId) {
        return recent.get(personId, this::read);
    }

    public void forget(long personId) {
        recent.invalidate(personId);
    }

    /** His sessions and tokens stay ended even if he comes back later. */
    @EventListener
    void on(PersonDisabled left) {
        credentials.endSessions(left.personId());
        sessions.endOthers(left.personId(), 0);
        tokens.revokeAll(left.personId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void afterwards(PersonDisabled left) {
        forget(left.personId());
    }

    private Optional<Standing> read(long personId) {
        Optional<Credentials.Credential> credential = credentials.of(personId);
        int version = credential.map(Credentials.Credential::version).orElse(0);
        boolean mustChange = credential.map(Credentials.Credential::mustChange).orElse(false);
        return directory
                .actor(personId)
                .map(actor -> new Standing(
                        actor, version, mustChange, factors.of(personId).isPresent(), sessions.ids(personId)));
    }
}
