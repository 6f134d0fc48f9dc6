package cn.zhenggai.rectification.pause;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets every case go on whose day of review has come; one that cannot holds up none of the others. */
@Service
public class ResumingDue {

    private static final Logger LOG = LoggerFactory.getLogger(ResumingDue.class);
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final ResumingCase resuming;
    private final Clock clock;

    ResumingDue(JdbcClient jdbc, ResumingCase resuming, Clock clock) {
        this.jdbc = jdbc;
        this.resuming = resuming;
        this.clock = clock;
    }

    /** Each case in a transaction of its own. Index {@code ix_case_state_deadline}. */
    public void resumeDue() {
        due().forEach(number -> {
            try {
                resuming.resumeOnReview(number, BureauTime.now(clock));
            } catch (RuntimeException e) {
                LOG.error("{} could not be resumed on its day of review", number, e);
            }
        });
    }

    private List<CaseNumber> due() {
        return jdbc.sql("""
                        select c.number from rectification_case c join case_pause p on p.case_id = c.id
                        where c.state = 'PAUSED' and p.resumed_at is null and p.review_on <= :today
                        order by p.review_on, c.id limit :most""")
                .param("today", BureauTime.today(clock))
                .param("most", MOST)
                .query((row, n) -> CaseNumber.of(row.getString("number")))
                .list();
    }
}
