package cn.zhenggai.organisation;

import java.time.Instant;

/**
 * Something happened to the account of a person that he should hear of, whoever did it.
 *
 * @param network from where, as far as it is known
 */
public record AccountChanged(long personId, Change change, String network, Instant at) {

    /** Words are messages {@code inbox.account.<name>}. */
    public enum Change {
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        FACTOR_SET,
        FACTOR_GONE,
        CODES_RENEWED,
        RECOVERY_CODE_USED,
        CODES_GUESSED,
        TOKEN_MADE
    }
}
