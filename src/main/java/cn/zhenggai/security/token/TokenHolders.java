package cn.zhenggai.security.token;

import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.Standings;
import cn.zhenggai.security.Standings.Standing;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.Tokens;
import cn.zhenggai.security.Tokens.Token;
import cn.zhenggai.shared.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds whose token it is. Uses are noted in memory and written now and then, so that reading writes nothing. */
@Component
public class TokenHolders {

    private static final int LONGEST_SECRET = 200;

    private final Tokens tokens;
    private final Standings standings;
    private final Clock clock;
    private final SecurityLog log;
    private final Map<Long, Instant> uses = new ConcurrentHashMap<>();
    private final Cache<String, Optional<Token>> recent = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    TokenHolders(Tokens tokens, Standings standings, Clock clock, SecurityLog log) {
        this.tokens = tokens;
        this.standings = standings;
        this.clock = clock;
        this.log = log;
    }

    /** Whose token it is, and what may be done with it. */
    public record Holder(Actor actor, TokenReach reach) {}

    /** Empty for an unknown, expired or revoked secret and for a person who left. */
    public Optional<Holder> of(String secret, String network) {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        Optional<Token> token = recent.get(Secrets.hash(secret), tokens::byHash)
                .filter(known -> clock.instant().isBefore(known.expiresAt()));
        Optional<Actor> actor = token.flatMap(known -> standings.of(known.personId()))
                .filter(standing -> !standing.mustChangePassword())
                .map(Standing::actor);
        if (actor.isEmpty()) {
            log.event("token-refused", null, network);
        } else {
            note(token.get(), actor.get(), network);
        }
        return actor.map(found -> new Holder(found, token.get().reach()));
    }

    /** One that was revoked; other nodes remember it for five seconds. */
    void forget(long tokenId) {
        recent.asMap()
                .values()
                .removeIf(token -> token.isPresent() && token.get().id() == tokenId);
    }

    private void note(Token token, Actor actor, String network) {
        boolean first = uses.put(token.id(), clock.instant()) == null && token.lastUsedAt() == null;
        if (first) {
            log.event("token-first-used", actor.login(), network, token.id());
        }
    }

    @Scheduled(fixedDelay = 30_000)
    void writeUses() {
        for (Long id : uses.keySet()) {
            Instant moment = uses.remove(id);
            if (moment != null) {
                tokens.used(id, moment);
            }
        }
    }
}
