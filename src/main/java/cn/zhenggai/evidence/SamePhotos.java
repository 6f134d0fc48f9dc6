package cn.zhenggai.evidence;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the very same photo again by its hashes. */
@Component
class SamePhotos {

    private final JdbcClient jdbc;

    SamePhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of whatever content, marks left aside; a few of them, the oldest first. Indexes ix_evidence_sha256,
     * ix_evidence_unmarked and ix_evidence_original; a list behind {@code in} would be asked anew for every photo there is.
     */
    List<EvidenceFile> as(EvidenceFile photo, Collection<Long> besides) {
        return jdbc.sql("""
                        select e.* from (select id from evidence where sha256 = :kept
                                         union select id from evidence where unmarked_sha256 = :kept
                                         union select id from evidence where original_sha256 = :sent) s
                        join evidence e on e.id = s.id left join photo_print p on p.evidence_id = e.id
                        where e.kind = 'PHOTO' and e.id <> :id and (e.owner <> :unseen or e.id in (:besides))
                          and (p.left_out is null or not p.left_out)
                        order by e.id limit 20""")
                .param("kept", photo.unmarkedSha256())
                .param("sent", photo.originalSha256())
                .param("unseen", Originals.UNSEEN)
                .param("id", photo.id())
                .param("besides", besides)
                .query((row, n) -> EvidenceRows.read(row))
                .list();
    }
}
