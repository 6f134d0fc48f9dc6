package cn.zhenggai.rectification.desk;

import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.CaseLocks;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the lock that every use case takes first, in a transaction that lasts no longer than the reading. */
@Component
class CaseRowLocks implements CaseLocks {

    private final Cases cases;
    private final TransactionTemplate transactions;

    CaseRowLocks(Cases cases, TransactionTemplate transactions) {
        this.cases = cases;
        this.transactions = transactions;
    }

    @Override
    public <T> T holding(CaseNumber number, Supplier<T> reading) {
        return transactions.execute(status -> {
            cases.lock(number);
            return reading.get();
        });
    }
}
