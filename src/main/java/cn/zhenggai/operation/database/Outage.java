package cn.zhenggai.operation.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Failures that are nobody's mistake and pass by themselves: asked again in a few seconds, the same may well be done. */
public enum Outage {
    /** The database cannot be reached, or does not answer. */
    AWAY,
    /** It is there, and all connections to it are in use. */
    BUSY,
    /** Somebody else holds what is wanted here. */
    LOCKED;

    static final String AWAY_STATE = "08001";
    static final String BUSY_STATE = "08999";

    /** Waited too long for a lock, or was chosen to give way: MySQL and MariaDB, then H2. */
    private static final Set<Integer> LOCKS = Set.of(1205, 1213, 50200, 40001);

    /** Going down, cut, too many: MySQL and MariaDB. */
    private static final Set<Integer> GONE = Set.of(1040, 1053, 1927, 3169);

    private static final int DEEPEST = 30;

    /** Empty when the failure, and whatever it was caused by, is of another kind. */
    public static Optional<Outage> of(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(one -> kind((SQLException) one))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Outage> kind(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (LOCKS.contains(failure.getErrorCode())) {
            return Optional.of(LOCKED);
        }
        if (state.equals(BUSY_STATE)) {
            return Optional.of(BUSY);
        }
        if (state.startsWith("08") || GONE.contains(failure.getErrorCode()) || failure instanceof SQLTimeoutException) {
            return Optional.of(AWAY);
        }
        if (failure instanceof SQLTransientConnectionException) {
            return Optional.of(failure.getCause() == null ? BUSY : AWAY);
        }
        return Optional.empty();
    }
}
