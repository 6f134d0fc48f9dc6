package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.Selection;
import cn.zhenggai.escalation.ladder.Steps;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a rung for everything that is selected, in batches with a transaction of their own. Nodes take turns at the one
 * row of {@code watch}. A batch that fails is halved down to the case at fault, which is written to {@code
 * watch_trouble} and left aside for a day; all others go on. What passes by itself, such as a lock, is nobody's fault.
 */
@Component
class TakingSteps {

    private static final Logger LOG = LoggerFactory.getLogger(TakingSteps.class);
    private static final int BATCH = 2000;
    private static final int BATCHES = 20;

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Troubles troubles;
    private final TransactionTemplate transaction;

    TakingSteps(JdbcClient jdbc, Steps steps, Troubles troubles, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.troubles = troubles;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return how many steps were written */
    int takeAll(LadderRules.Rules rules, Selection selection, Occasion occasion) {
        int all = 0;
        for (int i = 0; i < BATCHES; i++) {
            int taken = batch(rules, selection, occasion);
            all += taken;
            if (taken < BATCH) {
                break;
            }
        }
        return all;
    }

    private int batch(LadderRules.Rules rules, Selection selection, Occasion occasion) {
        Rung rung = selection.rung();
        try {
            return take(rules, selection, occasion);
        } catch (TransientDataAccessException | RecoverableDataAccessException | TransactionException passing) {
            LOG.warn("{} {} has to wait for the next run: {}", rung.ladder(), rung.rung(), passing.getMessage());
            return 0;
        } catch (RuntimeException failure) {
            List<Long> cases = candidates(selection);
            LOG.warn("{} {} fails for one of {} cases", rung.ladder(), rung.rung(), cases.size(), failure);
            return half(rules, selection, occasion, cases);
        }
    }

    private int half(LadderRules.Rules rules, Selection selection, Occasion occasion, List<Long> cases) {
        if (cases.isEmpty()) {
            return 0;
        }
        try {
            return take(rules, selection.between(cases.get(0), cases.get(cases.size() - 1)), occasion);
        } catch (RuntimeException failure) {
            if (failure instanceof TransientDataAccessException) {
                return 0;
            }
            if (cases.size() == 1) {
                troubles.leaveAside(cases.get(0), selection.rung(), occasion.now(), failure);
                return 0;
            }
            int middle = cases.size() / 2;
            return half(rules, selection, occasion, cases.subList(0, middle))
                    + half(rules, selection, occasion, cases.subList(middle, cases.size()));
        }
    }

    private int take(LadderRules.Rules rules, Selection selection, Occasion occasion) {
        return transaction.execute(status -> {
            jdbc.sql("select name from watch where name = 'WATCH' for update")
                    .query(String.class)
                    .single();
            return steps.take(rules, selection, occasion, BATCH);
        });
    }

    private List<Long> candidates(Selection selection) {
        return jdbc.sql("select distinct c.id from " + selection.from() + " where " + selection.where()
                        + " order by c.id limit " + BATCH)
                .params(selection.values())
                .query(Long.class)
                .list();
    }
}
