package cn.zhenggai.coordination.letter;

import cn.zhenggai.evidence.EvidenceLoans;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of a case that went with a letter, and what came with the reply: all that a department sees of it. */
@Component
class LetterFiles implements EvidenceLoans {

    private final JdbcClient jdbc;

    LetterFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Letter letter, List<Long> files, boolean ofReply) {
        for (Long file : files.stream().distinct().toList()) {
            jdbc.sql("insert into coordination_file (letter_id, evidence_id, of_reply) values (:letter, :file, :reply)")
                    .param("letter", letter.id())
                    .param("file", file)
                    .param("reply", ofReply)
                    .update();
        }
    }

    List<Long> of(long letterId, boolean ofReply) {
        return jdbc.sql("""
                        select evidence_id from coordination_file
                        where letter_id = :letter and of_reply = :reply order by evidence_id""")
                .param("letter", letterId)
                .param("reply", ofReply)
                .query(Long.class)
                .list();
    }

    /** Index {@code ix_coordination_file_evidence}. */
    @Override
    public boolean lent(Actor actor, long evidenceId) {
        return actor.is(Role.EXTERNAL)
                && !jdbc.sql("""
                                select 1 from coordination_file f join coordination_letter l on l.id = f.letter_id
                                where f.evidence_id = :file and l.unit_id = :unit""")
                        .param("file", evidenceId)
                        .param("unit", actor.unitId())
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }
}
