package cn.zhenggai.rectification.opening;

import cn.zhenggai.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out case numbers. A number belongs to the transaction that took it, so a year has no gaps. */
@Component
public class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement begins a year and counts on: two that begin it at once wait for each other, where an insert that
     * fails and an update after it would lock each other out.
     */
    public CaseNumber next(int year) {
        jdbc.sql("""
                        insert into case_counter (counted_year, last_number) values (:year, 1)
                        on duplicate key update last_number = last_number + 1""").param("year", year).update();
        int running = jdbc.sql("select last_number from case_counter where counted_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(year, running);
    }
}
