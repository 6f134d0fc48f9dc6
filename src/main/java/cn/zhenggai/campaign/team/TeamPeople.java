package cn.zhenggai.campaign.team;

import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can go along: everybody of any office in the county, for a peer inspection (校际互查) the schools' heads as well. */
@Component
public class TeamPeople {

    private final JdbcClient jdbc;

    TeamPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Candidate(long id, String name, String post, String unitName) {}

    /** By unit and name. Index {@code ix_person_unit}. */
    public List<Candidate> candidates(Actor by, boolean peers) {
        return jdbc.sql("""
                        select p.id, p.name, p.post, u.name unit_name from org_person p join org_unit u on u.id = p.unit_id
                        where u.bureau_id = :bureau and p.active and exists (
                            select 1 from org_role r where r.person_id = p.id and (
                                u.kind <> 'SCHOOL' and r.role in ('INSPECTOR', 'TEAM_LEAD', 'SECTION_HEAD', 'REGISTRAR',
                                    'DEPUTY', 'DIRECTOR', 'TOWNSHIP', 'DISCIPLINE', 'EXTERNAL')
                                or :peers = 1 and u.kind = 'SCHOOL' and r.role in ('PRINCIPAL', 'SAFETY_OFFICER')))
                        order by case u.kind when 'SCHOOL' then 1 else 0 end, u.id, p.name, p.id""")
                .param("bureau", by.bureauId())
                .param("peers", peers ? 1 : 0)
                .query((row, n) -> new Candidate(
                        row.getLong("id"), row.getString("name"), row.getString("post"), row.getString("unit_name")))
                .list();
    }
}
