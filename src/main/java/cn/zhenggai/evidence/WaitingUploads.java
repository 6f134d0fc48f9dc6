package cn.zhenggai.evidence;

import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person uploaded and no step has named yet. */
@Component
public class WaitingUploads {

    private final JdbcClient jdbc;

    WaitingUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first; of several marked copies of one photo the last. Index ix_evidence_owner. */
    public List<EvidenceFile> of(Actor person, int most) {
        return jdbc.sql("""
                        select e.* from evidence e
                        where e.owner is null and e.uploaded_by = :person
                          and not exists (select 1 from evidence o where o.marked_of = e.marked_of
                            and (o.id > e.id or o.owner is not null))
                        order by e.id desc limit :most""")
                .param("person", person.personId())
                .param("most", most)
                .query((row, n) -> EvidenceRows.read(row))
                .list();
    }
}
