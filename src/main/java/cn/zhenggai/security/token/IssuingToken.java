package cn.zhenggai.security.token;

import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.Tokens;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an access token for the API. It carries all rights of its person and ends with them. */
@Service
public class IssuingToken {

    private static final String PREFIX = "zg_";
    private static final Duration FOR_THE_DEMO = Duration.ofDays(3650);

    private final Tokens tokens;
    private final Clock clock;
    private final Environment environment;
    private final SecurityLog log;

    IssuingToken(Tokens tokens, Clock clock, Environment environment, SecurityLog log) {
        this.tokens = tokens;
        this.clock = clock;
        this.environment = environment;
        this.log = log;
    }

    /** The secret, which is shown once and kept nowhere. */
    @Transactional
    public String issue(long personId, String name, Duration ttl) {
        String secret = PREFIX + Secrets.token();
        add(personId, name, secret, ttl);
        log.event("token-made", personId, null, name);
        return secret;
    }

    /** A token whose secret stands in the handbook of the demo; repeating it changes nothing. */
    @Transactional
    public void issueKnown(long personId, String name, String secret) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException("Known tokens exist in the demo only");
        }
        if (tokens.byHash(Secrets.hash(secret)).isEmpty()) {
            add(personId, name, secret, FOR_THE_DEMO);
        }
    }

    private void add(long personId, String name, String secret, Duration ttl) {
        Instant now = BureauTime.now(clock);
        tokens.add(personId, name, Secrets.hash(secret), now, now.plus(ttl));
    }
}
