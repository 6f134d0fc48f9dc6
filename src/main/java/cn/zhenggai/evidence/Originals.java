package cn.zhenggai.evidence;

import cn.zhenggai.evidence.likeness.Prints;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos behind marked copies. They have an owner for whom no feature answers, so nobody reads them, no list tells of
 * them and nothing is proven with them; they stay as long as a copy of them.
 */
@Component
public class Originals {

    static final String UNSEEN = Prints.UNSEEN;

    private static final double SAME_SHAPE = 0.01;

    private final EvidenceRows rows;
    private final JdbcClient jdbc;

    Originals(EvidenceRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Stages the copy and hides its original. Of several copies the last one counts; those before cannot be used. */
    @Transactional
    Outcome<EvidenceFile> mark(Actor by, long originalId, String name, Kept copy) {
        Optional<EvidenceFile> original = lock(originalId);
        return Outcome.unless(refusal(by, original, copy), () -> mark(by, original.orElseThrow(), name, copy));
    }

    private EvidenceFile mark(Actor by, EvidenceFile original, String name, Kept copy) {
        EvidenceFile staged = rows.stage(by, name, copy);
        jdbc.sql("""
                        update evidence set marked_of = :original, unmarked_sha256 = :kept, original_sha256 = :sent
                        where id = :id""")
                .param("original", original.id())
                .param("kept", original.sha256())
                .param("sent", original.originalSha256())
                .param("id", staged.id())
                .update();
        jdbc.sql("update evidence set owner = :unseen where id = :id")
                .param("unseen", UNSEEN)
                .param("id", original.id())
                .update();
        return rows.find(staged.id()).orElseThrow();
    }

    private Optional<EvidenceFile> lock(long id) {
        jdbc.sql("select id from evidence where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return rows.find(id);
    }

    /** Whose a photo is, or that it is there at all, is nothing that others may find out. */
    private Optional<Refusal> refusal(Actor by, Optional<EvidenceFile> original, Kept copy) {
        if (original.filter(photo -> photo.photo() && photo.uploadedBy() == by.personId())
                .isEmpty()) {
            return Optional.of(Refusal.invalid("of", "originalGone"));
        }
        EvidenceFile photo = original.get();
        if (photo.marked()) {
            return Optional.of(Refusal.invalid("of", "originalIsMarked"));
        }
        if (!photo.staged() && (!UNSEEN.equals(photo.owner()) || inUse(photo.id()))) {
            return Optional.of(Refusal.invalid("of", "originalInUse"));
        }
        return sameShape(photo, copy) ? Optional.empty() : Optional.of(Refusal.invalid("photo", "originalOtherShape"));
    }

    private static boolean sameShape(EvidenceFile original, Kept copy) {
        double was = (double) original.width() / original.height();
        double is = (double) copy.width() / copy.height();
        return Math.abs(is / was - 1) <= SAME_SHAPE;
    }

    private boolean inUse(long original) {
        return jdbc.sql("select count(*) from evidence where marked_of = :original and owner is not null")
                        .param("original", original)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those of which no copy is left. Indexes ix_evidence_owner and ix_evidence_marked. */
    public int forget() {
        List<Long> forsaken =
                jdbc.sql("""
                        select o.id from evidence o
                        where o.owner = :unseen
                          and (select count(*) from evidence c where c.marked_of = o.id) = 0
                        order by o.id limit 1000""").param("unseen", UNSEEN).query(Long.class).list();
        return forsaken.isEmpty()
                ? 0
                : jdbc.sql("delete from evidence where id in (:ids) and owner = :unseen")
                        .param("ids", forsaken)
                        .param("unseen", UNSEEN)
                        .update();
    }
}
