package cn.zhenggai.operation.database;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands before the pool. All requests together leave a few connections to what is done by the clock, and those that
 * write leave some to those that read. While the database cannot be reached, whoever asks is told so at once, but for one
 * every two seconds who tries. A thread that holds a connection gets another one without waiting for its place.
 */
class Sluice extends DelegatingDataSource implements Pulse.Listener {

    private static final Duration WAIT = Duration.ofMillis(2_500);

    /** One failure is enough: a pool has tried for seconds before it gives up. */
    private static final CircuitBreakerConfig AT_ONCE = CircuitBreakerConfig.custom()
            .slidingWindowSize(1)
            .minimumNumberOfCalls(1)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .recordException(failure -> Outage.of(failure).equals(Optional.of(Outage.AWAY)))
            .build();

    private final CircuitBreaker breaker = CircuitBreaker.of("database", AT_ONCE);
    private final OutageLog log = new OutageLog();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Semaphore requests;
    private final Semaphore writers;
    private final boolean overLine;
    private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

    /**
     * @param connections that the pool has at most
     * @param overLine whether the database is somewhere else, where a line may go dead
     */
    Sluice(DataSource pool, int connections, boolean overLine) {
        super(pool);
        this.overLine = overLine;
        int requests = Math.max(2, connections - Math.max(1, connections / 5));
        this.requests = new Semaphore(requests, true);
        this.writers = new Semaphore(Math.max(1, requests * 2 / 3), true);
        breaker.getEventPublisher()
                .onError(event -> log.failed(event.getThrowable()))
                .onStateTransition(event -> {
                    if (event.getStateTransition().getToState() == CircuitBreaker.State.CLOSED) {
                        log.succeeded();
                    }
                })
                .onCallNotPermitted(event -> log.turnedAway());
    }

    @Override
    public void beats() {
        if (breaker.getState() != CircuitBreaker.State.CLOSED) {
            breaker.transitionToClosedState();
        }
    }

    /** Nobody waits any longer for an answer on a line that may be dead. */
    @Override
    public void stopped(SQLException failure) {
        log.failed(failure);
        breaker.transitionToOpenState();
        open.forEach(Sluice::abort);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // It is, which was wanted.
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Lane lane = Lane.current();
        AtomicInteger mine = held.get();
        boolean waits = lane != Lane.BACKGROUND && mine.get() == 0;
        if (waits) {
            pass(lane);
        }
        try {
            Connection connection = fromPool(lane);
            mine.incrementAndGet();
            open.add(connection);
            return leaving(connection, () -> {
                open.remove(connection);
                mine.decrementAndGet();
                if (waits) {
                    release(lane);
                }
            });
        } catch (SQLException | RuntimeException none) {
            if (waits) {
                release(lane);
            }
            throw none;
        }
    }

    private void pass(Lane lane) throws SQLException {
        if (lane == Lane.WRITING && !acquired(writers)) {
            throw busy(lane);
        }
        if (!acquired(requests)) {
            if (lane == Lane.WRITING) {
                writers.release();
            }
            throw busy(lane);
        }
    }

    private void release(Lane lane) {
        requests.release();
        if (lane == Lane.WRITING) {
            writers.release();
        }
    }

    private static boolean acquired(Semaphore places) {
        try {
            return places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static SQLException busy(Lane lane) {
        return new SQLTransientConnectionException("All connections for " + lane + " are in use", Outage.BUSY_STATE);
    }

    private Connection fromPool(Lane lane) throws SQLException {
        try {
            Connection connection = breaker.executeCheckedSupplier(super::getConnection);
            return patient(connection, lane);
        } catch (CallNotPermittedException away) {
            throw new SQLTransientConnectionException("The database was away a moment ago", Outage.AWAY_STATE, away);
        } catch (SQLException | RuntimeException | Error known) {
            throw known;
        } catch (Throwable unknown) {
            throw new SQLException(unknown);
        }
    }

    /** A line that goes dead at this very moment goes back to the pool, which throws it away. */
    private Connection patient(Connection connection, Lane lane) throws SQLException {
        if (overLine && !lane.patience.isZero()) {
            try {
                connection.setNetworkTimeout(Runnable::run, (int) lane.patience.toMillis());
            } catch (SQLException dead) {
                connection.close();
                throw dead;
            }
        }
        return connection;
    }

    /** The same connection, which also says that it is given back. */
    private static Connection leaving(Connection connection, Runnable left) {
        boolean[] open = {true};
        return (Connection) Proxy.newProxyInstance(
                Sluice.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        return switch (method.getName()) {
                            case "equals" -> self == arguments[0];
                            case "hashCode" -> System.identityHashCode(self);
                            default -> method.invoke(connection, arguments);
                        };
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    } finally {
                        if (method.getName().equals("close") && open[0]) {
                            open[0] = false;
                            left.run();
                        }
                    }
                });
    }
}
