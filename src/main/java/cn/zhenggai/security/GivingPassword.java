package cn.zhenggai.security;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a first password without asking for a former one. Who had one loses his sessions and tokens. */
@Service
public class GivingPassword {

    private final Credentials credentials;
    private final Tokens tokens;
    private final Standings standings;
    private final BoundedHashing hashing;

    GivingPassword(Credentials credentials, Tokens tokens, Standings standings, BoundedHashing hashing) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.standings = standings;
        this.hashing = hashing;
    }

    @Transactional
    public void give(long personId, String rawPassword) {
        giveSame(List.of(personId), rawPassword);
    }

    /** One password for many, hashed once: for the people of the demo county, where it is no secret anyway. */
    @Transactional
    public void giveSame(Collection<Long> personIds, String rawPassword) {
        String hash = hashing.hash(rawPassword);
        personIds.forEach(person -> put(person, hash, false));
    }

    void put(long personId, String hash, boolean mustChange) {
        if (credentials.put(personId, hash, mustChange)) {
            tokens.revokeAll(personId);
        }
        standings.forget(personId);
    }
}
