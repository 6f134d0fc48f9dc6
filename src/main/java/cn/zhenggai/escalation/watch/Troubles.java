package cn.zhenggai.escalation.watch;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers which rung of which case cannot be taken, so that the watch leaves it aside for a day. */
@Component
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int LONGEST_MESSAGE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Troubles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void leaveAside(long caseId, Rung rung, Instant at, RuntimeException failure) {
        leaveAside(caseId, rung.ladder(), rung.rung(), at, failure);
    }

    /** With what the failure said, for whoever has to look after it. */
    void leaveAside(long caseId, Ladder ladder, String rung, Instant at, RuntimeException failure) {
        String message = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        LOG.error("Case {} is left aside for a day: {} {}: {}", caseId, ladder, rung, message);
        transaction.executeWithoutResult(status -> {
            write(
                            "delete from watch_trouble where case_id = :case and ladder = :ladder and rung = :rung",
                            caseId,
                            ladder,
                            rung)
                    .update();
            write("""
                            insert into watch_trouble (case_id, ladder, rung, message, happened_at)
                            values (:case, :ladder, :rung, :message, :at)""", caseId, ladder, rung)
                    .param("message", message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
                    .param("at", BureauTime.column(at))
                    .update();
        });
    }

    private JdbcClient.StatementSpec write(String sql, long caseId, Ladder ladder, String rung) {
        return jdbc.sql(sql)
                .param("case", caseId)
                .param("ladder", ladder.name())
                .param("rung", rung);
    }
}
