package cn.zhenggai.document.issued;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the numbers of papers, one sequence for each series and year. A number belongs to the transaction that took it. */
@Component
class PaperNumbers {

    private final JdbcClient jdbc;

    PaperNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code 青教安延〔2026〕3号}. */
    record PaperNumber(String series, int year, int seq) {

        @Override
        public String toString() {
            return new cn.zhenggai.shared.text.PaperNumber(series, year, seq, null).toString();
        }
    }

    PaperNumber next(String series, int year) {
        jdbc.sql("""
                        insert into paper_counter (series, issued_year, last_number) values (:series, :year, 1)
                        on duplicate key update last_number = last_number + 1""").param("series", series).param("year", year).update();
        int seq = jdbc.sql("select last_number from paper_counter where series = :series and issued_year = :year")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new PaperNumber(series, year, seq);
    }
}
