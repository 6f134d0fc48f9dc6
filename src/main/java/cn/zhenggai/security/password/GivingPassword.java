package cn.zhenggai.security.password;

import cn.zhenggai.security.Credentials;
import cn.zhenggai.security.Slips;
import cn.zhenggai.security.Standings;
import cn.zhenggai.security.Tokens;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a first password without asking for a former one. Who had one loses his sessions and tokens, and a slip that he has
 * not used opens no more. Hashes before the
 * transaction begins, so that no connection waits for it.
 */
@Service
public class GivingPassword {

    private final Credentials credentials;
    private final Tokens tokens;
    private final Standings standings;
    private final Slips slips;
    private final BoundedHashing hashing;
    private final TransactionTemplate transaction;

    public GivingPassword(
            Credentials credentials,
            Tokens tokens,
            Standings standings,
            Slips slips,
            BoundedHashing hashing,
            TransactionTemplate transaction) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.standings = standings;
        this.slips = slips;
        this.hashing = hashing;
        this.transaction = transaction;
    }

    public void give(long personId, String rawPassword) {
        giveSame(List.of(personId), rawPassword);
    }

    /** One password for many, hashed once: for the people of the demo county, where it is no secret anyway. */
    public void giveSame(Collection<Long> personIds, String rawPassword) {
        String hash = hashing.hash(rawPassword);
        transaction.executeWithoutResult(status -> personIds.forEach(person -> put(person, hash, false)));
    }

    /** Belongs into a transaction; the hash was made before it began. */
    public void put(long personId, String hash, boolean mustChange) {
        if (credentials.put(personId, hash, mustChange)) {
            tokens.revokeAll(personId);
        }
        slips.withdraw(personId);
        standings.forget(personId);
    }
}
