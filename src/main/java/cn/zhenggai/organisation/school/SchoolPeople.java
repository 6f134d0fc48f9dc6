package cn.zhenggai.organisation.school;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for a school, in it and outside of it. One statement. */
@Component
public class SchoolPeople {

    private final JdbcClient jdbc;

    SchoolPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody is to the school, in the order in which he is named. */
    public enum As {
        PRINCIPAL,
        SAFETY_OFFICER,
        SIGNATORY,
        INSPECTOR,
        CONTACT_LEADER
    }

    /** @param post null where none is kept, and so the telephone */
    public record Answering(
            As as,
            String name,
            @Nullable String post,
            @Nullable String phone) {}

    /** Nobody for a reader who may not know its people by name. */
    public List<Answering> of(KnownSchool school) {
        return !school.staffKnown()
                ? List.of()
                : jdbc
                        .sql("""
                        select r.role answers, p.name, p.post, p.phone, p.id
                        from person p join person_role r on r.person_id = p.id
                        where p.unit_id = :school and p.active and not p.program
                          and r.role in ('PRINCIPAL', 'SAFETY_OFFICER', 'SIGNATORY')
                        union all
                        select s.kind, p.name, p.post, p.phone, p.id
                        from responsibility s join person p on p.id = s.person_id
                        where s.unit_id = :school and p.active and not p.program""")
                        .param("school", school.id())
                        .query((row, n) -> new Answering(
                                As.valueOf(row.getString("answers")),
                                row.getString("name"),
                                row.getString("post"),
                                row.getString("phone")))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(Answering::as).thenComparing(Answering::name))
                        .toList();
    }
}
