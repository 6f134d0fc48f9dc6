package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out case numbers. A number belongs to the transaction that took it, so a year has no gaps. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumber next(int year) {
        if (!counted(year)) {
            begin(year);
        }
        int running = jdbc.sql("select last_number from case_counter where counted_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(year, running);
    }

    private boolean counted(int year) {
        return jdbc.sql("update case_counter set last_number = last_number + 1 where counted_year = :year")
                        .param("year", year)
                        .update()
                == 1;
    }

    /** Two may find the year missing at once; the second waits for the first and counts on. */
    private void begin(int year) {
        try {
            jdbc.sql("insert into case_counter (counted_year, last_number) values (:year, 1)")
                    .param("year", year)
                    .update();
        } catch (DuplicateKeyException e) {
            counted(year);
        }
    }
}
