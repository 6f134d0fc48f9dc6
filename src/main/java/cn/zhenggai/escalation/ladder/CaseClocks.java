package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.CaseNumber;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class CaseClocks {

    private final JdbcClient jdbc;

    CaseClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the order is served and after the case has ended. */
    public Optional<CaseClock> of(CaseNumber number) {
        return jdbc.sql("select * from case_clock where number = :number")
                .param("number", number.value())
                .query(CaseClock::read)
                .optional();
    }
}
