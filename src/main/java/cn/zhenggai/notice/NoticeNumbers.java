package cn.zhenggai.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out the numbers of notices, one sequence for each issuer code and year. A number belongs to the transaction that
 * took it, so that a signing that fails leaves no hole.
 */
@Component
public class NoticeNumbers {

    /** That of the county which the program was made with. */
    private static final String DELIVERED = "青教安改";

    private final JdbcClient jdbc;
    private final String issuerCode;

    NoticeNumbers(JdbcClient jdbc, @Value("${zhenggai.notice.issuer-code:" + DELIVERED + "}") String issuerCode) {
        this.jdbc = jdbc;
        this.issuerCode = issuerCode.strip();
    }

    public String issuerCode() {
        return issuerCode;
    }

    /** Whether nobody has chosen a code of his own. */
    public boolean asDelivered() {
        return issuerCode.equals(DELIVERED);
    }

    /** Everybody else who signs waits from here until this transaction ends, so it is called last. */
    public NoticeNumber next(int year) {
        jdbc.sql("""
                        insert into notice_counter (issuer_code, issued_year, last_number) values (:code, :year, 1)
                        on duplicate key update last_number = last_number + 1""").param("code", issuerCode).param("year", year).update();
        int seq = jdbc.sql("select last_number from notice_counter where issuer_code = :code and issued_year = :year")
                .param("code", issuerCode)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new NoticeNumber(issuerCode, year, seq);
    }
}
