package cn.zhenggai.evidence;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table behind the shelf. The file is always there before its row. */
@Component
public class EvidenceRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    EvidenceFile stage(Actor by, String name, Kept kept) {
        Instant now = BureauTime.now(clock);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into evidence (name, kind, content_type, size_bytes, width, height, sha256, original_sha256,
                                              uploaded_by, uploaded_by_name, uploaded_at)
                        values (:name, :kind, :contentType, :size, :width, :height, :sha256, :originalSha256,
                                :by, :byName, :at)""")
                .param("name", name)
                .param("kind", kept.kind().name())
                .param("contentType", kept.contentType())
                .param("size", kept.size())
                .param("width", kept.width())
                .param("height", kept.height())
                .param("sha256", kept.sha256())
                .param("originalSha256", kept.originalSha256())
                .param("by", by.personId())
                .param("byName", by.name())
                .param("at", BureauTime.column(now))
                .update(key, "id");
        return find(key.getKeyAs(Number.class).longValue()).orElseThrow();
    }

    /** @param by null when the system made it */
    void keep(String owner, String purpose, Actor by, String name, Kept kept) {
        jdbc.sql("""
                        insert into evidence (owner, purpose, name, kind, content_type, size_bytes, sha256,
                                              original_sha256, uploaded_by, uploaded_by_name, uploaded_at)
                        values (:owner, :purpose, :name, :kind, :contentType, :size, :sha256, :sha256,
                                :by, :byName, :at)""")
                .param("owner", owner)
                .param("purpose", purpose)
                .param("name", name)
                .param("kind", kept.kind().name())
                .param("contentType", kept.contentType())
                .param("size", kept.size())
                .param("sha256", kept.sha256())
                .param("by", by == null ? 0 : by.personId())
                .param("byName", by == null ? "" : by.name())
                .param("at", BureauTime.column(BureauTime.now(clock)))
                .update();
    }

    Optional<EvidenceFile> find(long id) {
        return jdbc.sql("select * from evidence where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Index ix_evidence_owner. */
    List<EvidenceFile> of(String owner) {
        return jdbc.sql("select * from evidence where owner = :owner order by uploaded_at, id")
                .param("owner", owner)
                .query((row, n) -> read(row))
                .list();
    }

    /** Index ix_evidence_owner. */
    Map<String, Long> firstPhotos(Collection<String> owners, String purpose) {
        Map<String, Long> first = new HashMap<>();
        jdbc.sql("""
                        select owner, min(id) first_id from evidence
                        where owner in (:owners) and purpose = :purpose and kind = 'PHOTO' group by owner""").param("owners", owners).param("purpose", purpose).query(row -> {
            first.put(row.getString("owner"), row.getLong("first_id"));
        });
        return first;
    }

    /** Those of one purpose that hang on any of the owners. */
    List<EvidenceFile> of(Collection<String> owners, String purpose) {
        return owners.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from evidence where owner in (:owners) and purpose = :purpose
                                order by uploaded_at, id""")
                        .param("owners", owners)
                        .param("purpose", purpose)
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Of several marked copies of one photo the last, while none is attached. */
    List<EvidenceFile> staged(long person, Collection<Long> ids) {
        return jdbc.sql("""
                        select e.* from evidence e
                        where e.id in (:ids) and e.owner is null and e.uploaded_by = :person
                          and not exists (select 1 from evidence o where o.marked_of = e.marked_of
                            and (o.id > e.id or o.owner is not null))
                        order by e.uploaded_at, e.id""")
                .param("ids", ids)
                .param("person", person)
                .query((row, n) -> read(row))
                .list();
    }

    List<EvidenceFile> all(Collection<Long> ids) {
        return jdbc.sql("""
                        select * from evidence where id in (:ids) and (owner is null or owner <> :unseen)
                        order by uploaded_at, id""")
                .param("ids", ids)
                .param("unseen", Originals.UNSEEN)
                .query((row, n) -> read(row))
                .list();
    }

    /** False when it is not staged any more, or not by this person. */
    boolean attach(String owner, String purpose, int round, long person, Attachment attachment) {
        return jdbc.sql("""
                                update evidence set owner = :owner, purpose = :purpose, round = :round, pair_of = :pairOf
                                where id = :id and owner is null and uploaded_by = :person""")
                        .param("owner", owner)
                        .param("purpose", purpose)
                        .param("round", round)
                        .param("pairOf", attachment.pairOf())
                        .param("id", attachment.evidenceId())
                        .param("person", person)
                        .update()
                == 1;
    }

    /** The time starts anew, or the next sweep would take them away. Index ix_evidence_owner. */
    void handOver(String owner, Actor to) {
        jdbc.sql("""
                        update evidence set owner = null, purpose = null, round = null, pair_of = null,
                            uploaded_by = :person, uploaded_by_name = :name, uploaded_at = :now
                        where owner = :owner""")
                .param("owner", owner)
                .param("person", to.personId())
                .param("name", to.name())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update();
    }

    /** Whether the photo is attached to something, so that it stays and may be half of a pair. */
    boolean attached(long id) {
        return jdbc.sql("select count(*) from evidence where id = :id and owner <> :unseen")
                        .param("id", id)
                        .param("unseen", Originals.UNSEEN)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Index ix_evidence_owner. */
    public int deleteStagedBefore(Instant moment) {
        return jdbc.sql("delete from evidence where owner is null and uploaded_at < :moment")
                .param("moment", BureauTime.column(moment))
                .update();
    }

    /** Index ix_evidence_sha256. */
    public Set<String> known(Collection<String> hashes) {
        return Set.copyOf(jdbc.sql("select distinct sha256 from evidence where sha256 in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .list());
    }

    static EvidenceFile read(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("purpose"),
                row.getObject("round", Integer.class),
                row.getObject("pair_of", Long.class),
                row.getString("name"),
                EvidenceFile.Kind.valueOf(row.getString("kind")),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getString("sha256"),
                row.getString("original_sha256"),
                row.getLong("uploaded_by"),
                row.getString("uploaded_by_name"),
                BureauTime.moment(row, "uploaded_at"),
                original(row));
    }

    private static EvidenceFile.Original original(ResultSet row) throws SQLException {
        Long id = row.getObject("marked_of", Long.class);
        return id == null ? null : new EvidenceFile.Original(id, row.getString("unmarked_sha256"));
    }
}
