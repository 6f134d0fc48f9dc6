package cn.zhenggai.organisation.step;

import cn.zhenggai.firststeps.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For how many schools nobody answers, as principal, as safety officer or as inspector, with one of them by name. */
@Component
class AnsweringForSchools {

    private static final String WORDS = "firstStep.people.";

    private final JdbcClient jdbc;

    AnsweringForSchools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Without(int number, @Nullable String example) {}

    private record Schools(int number, Without principal, Without officer, Without inspector) {}

    /** Nothing while there are no schools. */
    List<Finding> of(long bureau) {
        Schools schools = schools(bureau);
        return schools.number() == 0
                ? List.of()
                : Stream.of(
                                finding("principal", schools.number(), schools.principal()),
                                finding("officer", schools.number(), schools.officer()),
                                finding("inspector", schools.number(), schools.inspector()))
                        .toList();
    }

    private static Finding finding(String what, int schools, Without without) {
        return without.example() == null
                ? Finding.there(WORDS + what, schools)
                : Finding.lacking(WORDS + what + ".missing", schools, without.number(), without.example());
    }

    private Schools schools(long bureau) {
        return jdbc.sql("""
                        select count(*) schools,
                               sum(case when p.unit_id is null then 1 else 0 end) no_principal,
                               min(case when p.unit_id is null then u.name end) without_principal,
                               sum(case when o.unit_id is null then 1 else 0 end) no_officer,
                               min(case when o.unit_id is null then u.name end) without_officer,
                               sum(case when i.unit_id is null then 1 else 0 end) no_inspector,
                               min(case when i.unit_id is null then u.name end) without_inspector
                        from unit u
                        left join (select distinct w.unit_id from person w join person_role r on r.person_id = w.id
                                   where r.role = 'PRINCIPAL' and w.active) p on p.unit_id = u.id
                        left join (select distinct w.unit_id from person w join person_role r on r.person_id = w.id
                                   where r.role = 'SAFETY_OFFICER' and w.active) o on o.unit_id = u.id
                        left join (select distinct s.unit_id from responsibility s join person w on w.id = s.person_id
                                   where s.kind = 'INSPECTOR' and w.active) i on i.unit_id = u.id
                        where u.bureau_id = :bureau and u.kind = 'SCHOOL' and u.active""")
                .param("bureau", bureau)
                .query((row, n) -> new Schools(
                        row.getInt("schools"),
                        new Without(row.getInt("no_principal"), row.getString("without_principal")),
                        new Without(row.getInt("no_officer"), row.getString("without_officer")),
                        new Without(row.getInt("no_inspector"), row.getString("without_inspector"))))
                .single();
    }
}
