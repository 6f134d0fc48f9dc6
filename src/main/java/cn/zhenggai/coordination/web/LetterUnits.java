package cn.zhenggai.coordination.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments that letters may go to, as the administrator keeps them. One statement. */
@Component
class LetterUnits {

    private final JdbcClient jdbc;

    LetterUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reachable whether anybody there could read a letter */
    record Department(long id, String name, boolean reachable) {}

    List<Department> of(long bureauId) {
        return jdbc.sql("""
                        select u.id, u.name,
                               (select count(*) from org_person p join org_role r on r.person_id = p.id
                                where p.unit_id = u.id and p.active and r.role = 'EXTERNAL') contacts
                        from org_unit u where u.bureau_id = :bureau and u.kind = 'DEPARTMENT' and u.active
                        order by u.name, u.id""")
                .param("bureau", bureauId)
                .query((row, n) -> new Department(row.getLong("id"), row.getString("name"), row.getInt("contacts") > 0))
                .list();
    }
}
