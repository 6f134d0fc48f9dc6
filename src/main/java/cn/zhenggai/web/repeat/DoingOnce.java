package cn.zhenggai.web.repeat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a named request inside one transaction together with its key and its answer: all of them are kept or none. The
 * answer leaves after the commit only. Connections are READ_COMMITTED, so waiting for the key reads nothing stale.
 *
 * <p>A handler with {@link cn.zhenggai.shared.handling.OwnTransactions transactions of its own} has none held around it: key and
 * answer are then kept by short ones, and a server that dies in between may leave the work done and the key free again.
 */
@Component
class DoingOnce {

    private static final int TOO_MANY = 429;

    private final RequestKeys keys;
    private final Handlers handlers;
    private final TransactionTemplate transaction;

    DoingOnce(RequestKeys keys, Handlers handlers, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.handlers = handlers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** False, with nothing done and nothing sent, when another request holds or held the key. */
    boolean first(NamedRequest named, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        try {
            if (handlers.ownTransactions(request)) {
                runSlowly(named, request, held, chain);
            } else {
                transaction.executeWithoutResult(status -> run(named, request, held, chain, status));
            }
        } catch (KeyTaken taken) {
            return false;
        } catch (Failed failed) {
            rethrow(failed.getCause());
        }
        held.release();
        return true;
    }

    private void run(
            NamedRequest named,
            HttpServletRequest request,
            HeldResponse held,
            FilterChain chain,
            TransactionStatus status) {
        claim(named);
        try {
            chain.doFilter(request, held);
        } catch (ServletException | IOException failure) {
            throw new Failed(failure);
        }
        int answered = held.getStatus();
        if (answered >= 500 || answered >= 400 && status.isRollbackOnly()) {
            status.setRollbackOnly();
        } else if (!status.isRollbackOnly()) {
            keep(named, held, answered);
        }
        // Otherwise a success was announced over a lost transaction: the commit fails, and so does the request.
    }

    private void runSlowly(NamedRequest named, HttpServletRequest request, HeldResponse held, FilterChain chain)
            throws ServletException, IOException {
        keys.forgetAbandoned(named.person(), named.key());
        claim(named);
        boolean kept = false;
        try {
            chain.doFilter(request, held);
            if (held.getStatus() < 500) {
                keep(named, held, held.getStatus());
                kept = true;
            }
        } finally {
            if (!kept) {
                keys.forget(named.person(), named.key());
            }
        }
    }

    /** A refused form is simply sent again; to a program its refusal is an answer like any other. */
    private void keep(NamedRequest named, HeldResponse held, int answered) {
        boolean settled = answered < 400 || !named.form() && answered != TOO_MANY;
        if (settled) {
            keys.store(named.person(), named.key(), held.answer(named.hash()));
        } else {
            keys.forget(named.person(), named.key());
        }
    }

    private void claim(NamedRequest named) {
        try {
            keys.claim(named.person(), named.key(), named.hash());
        } catch (DuplicateKeyException | TransientDataAccessException taken) {
            throw new KeyTaken();
        }
    }

    private static void rethrow(Throwable failure) throws ServletException, IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        }
        throw (ServletException) failure;
    }

    private static final class KeyTaken extends RuntimeException {}

    private static final class Failed extends RuntimeException {
        Failed(Exception cause) {
            super(cause);
        }
    }
}
