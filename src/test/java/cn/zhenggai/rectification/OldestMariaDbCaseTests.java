package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.OnOldestMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One whole case, and the proof of its log, on the server that once lost the milliseconds of every entry. */
@OnOldestMariaDb
class OldestMariaDbCaseTests {

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCaseGoesToItsEndAndItsLogVerifies() {
        CaseWalk walk = office.general().to(CaseState.CLOSED);
        assertThat(office.log.verify().faults()).isEmpty();
        assertThat(walk.story().log()).hasSizeGreaterThan(5);
        assertThat(jdbc.sql("select count(*) from case_log where microsecond(happened_at) > 0")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
