package cn.zhenggai.rectification.reuse;

import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hints of reports as they were when each was handed in. */
@Component
public class PhotoHints {

    private final JdbcClient jdbc;

    PhotoHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hint of a round. */
    record Noted(int round, PhotoHint hint) {}

    public void add(RectificationCase subject, List<PhotoHint> hints) {
        for (PhotoHint hint : hints) {
            jdbc.sql("""
                            insert into case_photo_hint (evidence_id, other_id, case_id, round_no, kind, same_picture)
                            values (:photo, :other, :caseId, :round, :kind, :same)""")
                    .param("photo", hint.photo())
                    .param("other", hint.other())
                    .param("caseId", subject.id())
                    .param("round", subject.course().roundNo())
                    .param("kind", hint.kind().name())
                    .param("same", hint.same())
                    .update();
        }
    }

    /** Index ix_hint_case. */
    public boolean any(long caseId, int round) {
        return jdbc.sql("select count(*) from case_photo_hint where case_id = ? and round_no = ?")
                        .params(caseId, round)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the pictures are told of in the round. */
    public boolean has(long caseId, int round, long photo, long other) {
        return jdbc.sql("""
                                select count(*) from case_photo_hint
                                where case_id = ? and round_no = ? and evidence_id = ? and other_id = ?""")
                        .params(caseId, round, photo, other)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Somebody looked, and it is no mistake. */
    public void confirmed(long photo, long other, Instant now) {
        jdbc.sql("update case_photo_hint set confirmed_at = ? where evidence_id = ? and other_id = ?")
                .params(BureauTime.column(now), photo, other)
                .update();
    }

    /** Index ix_hint_case. */
    List<Noted> of(CaseNumber number) {
        return jdbc.sql("""
                        select h.* from case_photo_hint h join rectification_case c on c.id = h.case_id
                        where c.number = :number order by h.round_no, h.evidence_id, h.other_id""")
                .param("number", number.value())
                .query((row, n) -> new Noted(
                        row.getInt("round_no"),
                        new PhotoHint(
                                row.getLong("evidence_id"),
                                row.getLong("other_id"),
                                ReuseKind.valueOf(row.getString("kind")),
                                row.getBoolean("same_picture"))))
                .list();
    }
}
