package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does single rows or takes them back, each in a transaction of its own under the lock of the row: what was done is done
 * once, whoever is killed when.
 */
@Component
class DoingRows {

    private static final Logger LOG = LoggerFactory.getLogger(DoingRows.class);

    private final RunRows rows;
    private final TransactionTemplate transaction;

    DoingRows(RunRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Only what was shown is done: a row that would do something else by now is refused. */
    void apply(ImportKind kind, Actor by, long id) {
        alone(id, RowState.WAITING, RowState.FAILED, row -> {
            Judgement now = kind.judging(by, List.of(row.said())).judge(row.said());
            if (now.verdict() == Verdict.SAME) {
                rows.became(id, RowState.NOTHING, null);
            } else if (now.agrees(row.judgement())) {
                Outcome<Made> made = kind.apply(by, row.said());
                told(id, made, RowState.DONE, RowState.FAILED);
            } else {
                rows.refused(id, RowState.FAILED, now.reasons().isEmpty() ? otherwise() : now.reasons());
            }
        });
    }

    void takeBack(ImportKind kind, Actor by, long id) {
        alone(id, RowState.DONE, RowState.STAYS, row -> {
            Made made = row.became();
            Outcome<Long> taken = made == null ? Outcome.done(id) : kind.takeBack(by, made);
            if (taken.refusal() == null) {
                rows.became(id, RowState.TAKEN_BACK, made);
            } else {
                rows.refused(id, RowState.STAYS, taken.refusal().reasons());
            }
        });
    }

    /** For who cannot go on with it. */
    void refuse(long id, RowState from, RowState to, Refusal.Reason reason) {
        alone(id, from, to, row -> rows.refused(id, to, List.of(reason)));
    }

    private void told(long id, Outcome<Made> made, RowState done, RowState refused) {
        if (made.refusal() == null) {
            rows.became(id, done, made.result());
        } else {
            rows.refused(id, refused, made.refusal().reasons());
        }
    }

    /** What a row stumbles over is told of the row; a database that is away is no fault of it, and it is tried again. */
    private void alone(long id, RowState from, RowState broken, Consumer<StoredRow> work) {
        try {
            transaction.executeWithoutResult(status -> {
                StoredRow row = rows.lock(id);
                if (row.state() == from) {
                    work.accept(row);
                }
            });
        } catch (RuntimeException stumbled) {
            if (Passing.is(stumbled)) {
                throw stumbled;
            }
            LOG.warn("Row {} of an import stumbled", id, stumbled);
            transaction.executeWithoutResult(
                    status -> rows.refused(id, broken, List.of(Refusal.Reason.of(null, "importRowBroke"))));
        }
    }

    private static List<Refusal.Reason> otherwise() {
        return List.of(Refusal.Reason.of(null, "importChangedMeanwhile"));
    }
}
