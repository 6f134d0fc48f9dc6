package cn.zhenggai.security.token;

import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.AccountChanged.Change;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.Tokens;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an access token for the API. It carries no more rights than its person has, and ends with them. */
@Service
public class IssuingToken {

    private static final String PREFIX = "zg_";
    private static final Duration FOR_THE_DEMO = Duration.ofDays(3650);

    private final Tokens tokens;
    private final Clock clock;
    private final Environment environment;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;

    IssuingToken(
            Tokens tokens, Clock clock, Environment environment, SecurityLog log, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.clock = clock;
        this.environment = environment;
        this.log = log;
        this.events = events;
    }

    /** The secret, which is shown once and kept nowhere. */
    @Transactional
    public String issue(long personId, String name, TokenReach reach, Duration ttl) {
        String secret = PREFIX + Secrets.token();
        add(personId, name, reach, secret, ttl);
        log.event("token-made", personId, null, name);
        events.publishEvent(new AccountChanged(personId, Change.TOKEN_MADE, "", BureauTime.now(clock)));
        return secret;
    }

    /** A token whose secret stands in the handbook of the demo; repeating it changes nothing. */
    @Transactional
    public void issueKnown(long personId, String name, String secret) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException("Known tokens exist in the demo only");
        }
        if (tokens.byHash(Secrets.hash(secret)).isEmpty()) {
            add(personId, name, TokenReach.ACT, secret, FOR_THE_DEMO);
        }
    }

    private void add(long personId, String name, TokenReach reach, String secret, Duration ttl) {
        Instant now = BureauTime.now(clock);
        tokens.add(personId, name, reach, Secrets.hash(secret), now, now.plus(ttl));
    }
}
