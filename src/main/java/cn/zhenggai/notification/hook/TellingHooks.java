package cn.zhenggai.notification.hook;

import cn.zhenggai.rectification.changes.NumberingChanges;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what happened into the outbox for whoever wants to be told of it: each change once, in the order in which it became
 * true, and none of a confidential case.
 */
@Component
public class TellingHooks {

    private static final long AT_ONCE = 1000;

    private static final String WANTED = """
            from case_changes c
            where c.position > :start and c.position <= :until and c.bureau_id = :bureau and not c.confidential
              and c.action in (:actions)""";

    private final NumberingChanges changes;
    private final Hooks hooks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingHooks(
            NumberingChanges changes,
            Hooks hooks,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.changes = changes;
        this.hooks = hooks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Several nodes do this one after the other; whoever comes second finds it done. */
    public void tell() {
        long end = changes.end();
        if (position("") < end) {
            transaction.executeWithoutResult(status -> tell(end));
        }
    }

    private void tell(long end) {
        long start = position(" for update");
        List<Hook> told = hooks.active();
        long until = told.isEmpty() ? end : Math.min(end, start + AT_ONCE);
        told.forEach(hook -> tell(hook, start, until));
        jdbc.sql("update hook_end set position = :until where id = 1 and position < :until")
                .param("until", until)
                .update();
    }

    private long position(String lock) {
        return jdbc.sql("select position from hook_end where id = 1" + lock)
                .query(Long.class)
                .single();
    }

    private void tell(Hook hook, long start, long until) {
        int written = jdbc.sql("""
                        insert into delivery (channel, robot, kind, bundle, state, attempts, created_at, next_attempt_at)
                        select 'HOOK', :hook, 'AT_ONCE', concat(c.number, '-', c.entry_no), 'DUE', 0, :now, :now
                        """ + WANTED + " order by c.position")
                .params(wanted(hook, start, until))
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update();
        if (written > 0) {
            jdbc.sql("""
                            insert into hook_line (delivery_id, action, case_number, entry_no, state, happened_at)
                            select d.id, c.action, c.number, c.entry_no, c.to_state, c.happened_at
                            """ + WANTED.replace("where", """
                            join delivery d on d.bundle = concat(c.number, '-', c.entry_no) and d.robot = :hook
                            where"""))
                    .params(wanted(hook, start, until))
                    .update();
        }
    }

    private static Map<String, Object> wanted(Hook hook, long start, long until) {
        return Map.of(
                "hook", hook.name(),
                "start", start,
                "until", until,
                "bureau", hook.bureau(),
                "actions", HookTopic.actions(hook.topics()));
    }
}
