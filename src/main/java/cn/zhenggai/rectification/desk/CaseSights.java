package cn.zhenggai.rectification.desk;

import cn.zhenggai.rectification.dossier.RectificationCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a case in the sight of people to whom no office gives it. Giving it twice changes nothing. */
@Component
public class CaseSights {

    private final JdbcClient jdbc;

    CaseSights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void give(RectificationCase subject, long personId) {
        if (subject.discovery().openedBy() != personId) {
            give(subject.id(), personId);
        }
    }

    /** Whoever found one of the two, or has it in sight, sees both. */
    public void share(RectificationCase one, RectificationCase other) {
        give(other, one.discovery().openedBy());
        give(one, other.discovery().openedBy());
        pass(one.id(), other.id());
        pass(other.id(), one.id());
    }

    private void pass(long from, long to) {
        jdbc.sql("""
                        insert into case_sight (case_id, person_id)
                        select :to, s.person_id from case_sight s where s.case_id = :from
                          and not exists (select 1 from case_sight o where o.case_id = :to and o.person_id = s.person_id)""").param("to", to).param("from", from).update();
    }

    private void give(long caseId, long personId) {
        jdbc.sql("""
                        insert into case_sight (case_id, person_id) values (:case, :person)
                        on duplicate key update person_id = person_id""").param("case", caseId).param("person", personId).update();
    }
}
