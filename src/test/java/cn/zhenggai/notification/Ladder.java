package cn.zhenggai.notification;

import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps of the ladder as the watch writes them, without the watch: rows of one batch, told to people by turns. */
class Ladder {

    private static final AtomicLong BATCHES = new AtomicLong(5_000);
    private static final String DIGIT = "(select 0 d union all select 1 union all select 2 union all select 3 union all"
            + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    private final JdbcClient jdbc;

    Ladder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As many steps of the case as said, up to 10,000, each told to one of the people as that kind of news. */
    long batch(CaseNumber number, int steps, String kind, List<Long> people) {
        long batch = BATCHES.incrementAndGet();
        jdbc.sql("""
                        insert into escalation (batch, case_id, case_number, clock, subject, ladder, rung, level, kind, side, manner,
                                                state, deadline, due_at, taken_at, rules, addressees)
                        select :batch, c.id, c.number, 'TEST', :batch * 10000 + n.n, 'GENERAL', '1', 1, :kind, 'SCHOOL', 'AUTO', 'TAKEN',
                               :deadline, c.issued_at, c.issued_at, 'test', 'PRINCIPAL'
                        from rectification_case c
                        join (select a.d + 10 * b.d + 100 * e.d + 1000 * f.d n from %1$s a, %1$s b, %1$s e, %1$s f) n
                             on n.n < :steps
                        where c.number = :number""".formatted(DIGIT))
                .param("batch", batch)
                .param("kind", kind)
                .param("deadline", LocalDate.of(2026, 11, 20))
                .param("steps", steps)
                .param("number", number.value())
                .update();
        for (int i = 0; i < people.size(); i++) {
            jdbc.sql("""
                            insert into escalation_addressee (escalation_id, kind, person_id, part, batch)
                            select id, :kind, :person, 'PRINCIPAL', :batch from escalation
                            where batch = :batch and mod(subject, :people) = :turn""")
                    .param("kind", kind)
                    .param("person", people.get(i))
                    .param("batch", batch)
                    .param("people", people.size())
                    .param("turn", i)
                    .update();
        }
        return batch;
    }

    /** People with addresses who do nothing but read; {@code p0@ladder.test} and on. */
    List<Long> people(int number) {
        for (int i = 0; i < number; i++) {
            jdbc.sql("""
                            insert into person (login, login_key, name, email, unit_id, language, active, created_at, version)
                            select :login, :login, :name, :email, min(id), 'zh', true, timestamp '2026-01-01 00:00:00', 0
                            from unit where not exists (select 1 from person p where p.login = :login)
                            having min(id) is not null""")
                    .param("login", "ladder" + i)
                    .param("name", "读者" + i)
                    .param("email", "p" + i + "@ladder.test")
                    .update();
        }
        jdbc.sql(
                        "update person set email = concat('p', substring(login, 7), '@ladder.test') where login like 'ladder%'")
                .update();
        return jdbc.sql("select id from person where login like 'ladder%' order by id limit :number")
                .param("number", number)
                .query(Long.class)
                .list();
    }
}
