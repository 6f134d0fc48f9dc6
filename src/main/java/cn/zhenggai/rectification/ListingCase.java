package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case under listed supervision (挂牌督办), in the transaction of the decision. Doing it twice lists once. */
@Service
public class ListingCase {

    private final NotingDecision noting;
    private final JdbcClient jdbc;

    ListingCase(NotingDecision noting, JdbcClient jdbc) {
        this.noting = noting;
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void list(CaseNumber number, Actor by, String note) {
        noting.note(number, by, "LIST", note);
        jdbc.sql("update rectification_case set listed = true where number = :number")
                .param("number", number.value())
                .update();
    }
}
