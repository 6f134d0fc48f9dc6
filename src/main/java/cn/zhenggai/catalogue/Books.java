package cn.zhenggai.catalogue;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The catalogue as this node knows it, in memory, so that reading it costs no statement. Who changes it reads the new
 * one at once, everybody else when the change is committed, other nodes at most three seconds later.
 */
@Component
public class Books {

    private final CatalogueRows rows;
    private final ThreadLocal<Book> inHand = new ThreadLocal<>();
    private volatile Book known;

    Books(CatalogueRows rows) {
        this.rows = rows;
        this.known = rows.read();
    }

    public Book current() {
        Book changing = inHand.get();
        return changing == null ? known : changing;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (rows.revision() != known.revision()) {
            learn(rows.read());
        }
    }

    /** One change at a time, on all nodes; reads what the open transaction has written, for this thread alone. */
    public Book begin() {
        rows.lock();
        return takeInHand();
    }

    public void end() {
        rows.countRevision();
        takeInHand();
    }

    private Book takeInHand() {
        if (inHand.get() == null) {
            TransactionSynchronizationManager.registerSynchronization(new Ending());
        }
        inHand.set(rows.read());
        return inHand.get();
    }

    private synchronized void learn(Book newer) {
        if (newer.revision() > known.revision()) {
            known = newer;
        }
    }

    private final class Ending implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            learn(inHand.get());
        }

        @Override
        public void afterCompletion(int status) {
            inHand.remove();
        }
    }
}
