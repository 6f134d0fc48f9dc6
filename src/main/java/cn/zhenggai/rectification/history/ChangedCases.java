package cn.zhenggai.rectification.history;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that one transaction has changed. They are written down when it is about to commit, once however often each was
 * changed; what is still changed after that, at once.
 */
class ChangedCases implements TransactionSynchronization {

    private final CaseSpans spans;
    private final Set<Long> cases = new LinkedHashSet<>();
    private int opened;
    private boolean written;

    private ChangedCases(CaseSpans spans) {
        this.spans = spans;
    }

    /** Of the running transaction. */
    static ChangedCases of(CaseSpans spans) {
        ChangedCases changed = new ChangedCases(spans);
        TransactionSynchronizationManager.registerSynchronization(changed);
        changed.resume();
        return changed;
    }

    void opened() {
        opened++;
    }

    void add(long caseId) {
        if (written) {
            spans.write(Set.of(caseId), 0);
        } else {
            cases.add(caseId);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!cases.isEmpty()) {
            spans.write(cases, opened);
        }
        written = true;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(spans);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(spans, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(spans);
    }
}
