package cn.zhenggai.dataimport.run;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what is no fault of a row or a file, and may be tried again as it is. */
final class Passing {

    private Passing() {}

    static boolean is(RuntimeException thrown) {
        return thrown instanceof TransientDataAccessException
                || thrown instanceof NonTransientDataAccessResourceException
                || thrown instanceof CannotCreateTransactionException;
    }
}
