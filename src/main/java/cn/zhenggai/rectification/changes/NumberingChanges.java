package cn.zhenggai.rectification.changes;

import cn.zhenggai.rectification.log.CaseLogged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the entries of all logs one order. The number that an entry gets where it is written says nothing: a transaction
 * that began first may end last. So each waits, unseen until its transaction has ended, and whoever wants to read on
 * numbers what waits, one at a time.
 */
@Component
public class NumberingChanges {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    NumberingChanges(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void written(CaseLogged entry) {
        jdbc.sql("""
                        insert into case_change_waiting (case_id, entry_no)
                        select id, :entry from rectification_case where number = :number""")
                .param("entry", entry.entryNo())
                .param("number", entry.number().value())
                .update();
    }

    /** @return the last place that is taken: everything that others could know when this was asked stands at or before it */
    public long end() {
        while (!waiting().isEmpty() && Boolean.TRUE.equals(transaction.execute(status -> number()))) {
            continue;
        }
        return jdbc.sql("select position from case_change_end where id = 1")
                .query(Long.class)
                .single();
    }

    /** @return whether more may be waiting */
    private boolean number() {
        long end = jdbc.sql("select position from case_change_end where id = 1 for update")
                .query(Long.class)
                .single();
        List<Long> waiting = waiting();
        if (waiting.isEmpty()) {
            return false;
        }
        int placed = jdbc.sql("""
                        insert into case_change (position, case_id, entry_no)
                        select :end + row_number() over (order by id), case_id, entry_no
                        from case_change_waiting where id in (:ids)""").param("end", end).param("ids", waiting).update();
        jdbc.sql("delete from case_change_waiting where id in (:ids)")
                .param("ids", waiting)
                .update();
        jdbc.sql("update case_change_end set position = :end where id = 1")
                .param("end", end + placed)
                .update();
        return waiting.size() == AT_ONCE;
    }

    private List<Long> waiting() {
        return jdbc.sql("select id from case_change_waiting order by id limit " + AT_ONCE)
                .query(Long.class)
                .list();
    }
}
