package cn.zhenggai.campaign;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A refusal met when part of the work was done: it leaves the transaction, which takes that part back. */
public class RefusedInside extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedInside(Refusal refusal) {
        super("Refused: " + refusal);
        this.refusal = refusal;
    }

    /** Does all or nothing, and answers with the refusal that ended it. */
    @Component
    public static class Whole {

        private final TransactionTemplate transaction;

        Whole(TransactionTemplate transaction) {
            this.transaction = transaction;
        }

        public <T> Outcome<T> of(Supplier<Outcome<T>> work) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RefusedInside refused) {
                return Outcome.refused(refused.refusal);
            }
        }
    }
}
