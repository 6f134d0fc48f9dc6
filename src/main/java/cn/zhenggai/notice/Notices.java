package cn.zhenggai.notice;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes notices. Whoever changes one holds it first, and its cases after it. */
@Component
public class Notices {

    /** The register comes by year and number; drafts, latest first, before all that has one. */
    private static final long NUMBERS_OF_A_YEAR = 10_000_000L;

    private static final long BEFORE_NUMBERS = 9_000_000_000_000L;

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<NoticeRow> hold(long id) {
        return jdbc.sql("select * from notice where id = :id for update")
                .param("id", id)
                .query(NoticeRow::read)
                .optional();
    }

    /** The notice that a case is on now. Index {@code uk_case_number}. */
    public Optional<Long> of(CaseNumber number) {
        return jdbc.sql("select notice_id from case_on_notice where number = :number")
                .param("number", number.value())
                .query(Long.class)
                .optional();
    }

    /** Index {@code ix_notice_visit}. */
    public List<Long> ofVisit(long visitId) {
        return jdbc.sql("select id from notice where visit_id = :visit and state <> 'DISSOLVED' order by id")
                .param("visit", visitId)
                .query(Long.class)
                .list();
    }

    public long insert(NewNotice notice, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into notice (version, state, bureau_id, bureau_name, school_id, school_name, township_id,
                            visit_id, visited_on, subject, leader, members, joint_with, lead_section_id, photos, drafted_at,
                            register_place)
                        values (0, 'DRAFT', :bureau, :bureauName, :school, :schoolName, :township,
                            :visit, :visitedOn, :subject, :leader, :members, :joint, :section, :photos, :now, :place)""")
                .param("bureau", notice.bureauId())
                .param("bureauName", notice.bureauName())
                .param("schoolName", notice.schoolName())
                .param("township", notice.townshipId())
                .params(values(notice.occasion()))
                .param("place", BEFORE_NUMBERS)
                .param("now", BureauTime.column(now))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    private static Map<String, Object> values(Occasion occasion) {
        Map<String, Object> values = new HashMap<>();
        values.put("school", occasion.schoolId());
        values.put("visit", occasion.visitId());
        values.put("visitedOn", occasion.visitedOn());
        values.put("subject", occasion.subject());
        values.put("leader", occasion.leader());
        values.put("members", String.join("\n", occasion.members()));
        values.put("joint", occasion.jointWith());
        values.put("section", occasion.leadSectionId());
        values.put("photos", occasion.photos());
        return values;
    }

    public void seat(long id, long leadSectionId, Desk signatory) {
        jdbc.sql(
                        "update notice set version = version + 1, lead_section_id = :section, signing_desk = :desk where id = :id")
                .param("section", leadSectionId)
                .param("desk", signatory.toString())
                .param("id", id)
                .update();
    }

    public void move(long id, UnitCard school) {
        jdbc.sql("""
                        update notice set version = version + 1, school_id = :school, school_name = :name,
                            township_id = :township where id = :id""")
                .param("school", school.id())
                .param("name", school.name())
                .param("township", school.townshipId())
                .param("id", id)
                .update();
    }

    public void dissolve(long id) {
        jdbc.sql("update notice set version = version + 1, state = 'DISSOLVED' where id = :id")
                .param("id", id)
                .update();
    }

    public void sign(long id, NoticeNumber number, Actor by, Instant now) {
        jdbc.sql("""
                        update notice set version = version + 1, state = 'SIGNED', issuer_code = :code,
                            issued_year = :year, seq = :seq, number = :number, register_place = :place, signed_by = :by, signed_by_name = :name,
                            signed_at = :now
                        where id = :id""")
                .param("code", number.issuerCode())
                .param("year", number.year())
                .param("seq", number.seq())
                .param("number", number.toString())
                .param("place", number.year() * NUMBERS_OF_A_YEAR + number.seq())
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("id", id)
                .update();
    }

    public void receive(long id, Actor by, String post, Instant now) {
        jdbc.sql("""
                        update notice set version = version + 1, state = 'RECEIVED', received_by = :by,
                            received_by_name = :name, received_post = :post, received_at = :now
                        where id = :id""")
                .param("by", by.personId())
                .param("name", by.name())
                .param("post", post)
                .param("now", BureauTime.column(now))
                .param("id", id)
                .update();
    }

    public void refuseReceipt(long id, Actor recorder, String reason, String witness, Instant now) {
        jdbc.sql("""
                        update notice set version = version + 1, state = 'RECEIVED', refusal_reason = :reason,
                            refusal_witness = :witness, refusal_by = :by, refusal_by_name = :name, received_at = :now
                        where id = :id""")
                .param("reason", reason)
                .param("witness", witness)
                .param("by", recorder.personId())
                .param("name", recorder.name())
                .param("now", BureauTime.column(now))
                .param("id", id)
                .update();
    }

    public void withdraw(long id, Actor by, String reason, Instant now) {
        jdbc.sql("""
                        update notice set version = version + 1, state = 'WITHDRAWN', withdrawn_by = :by,
                            withdrawn_by_name = :name, withdrawn_at = :now, withdrawal_reason = :reason
                        where id = :id""")
                .param("by", by.personId())
                .param("name", by.name())
                .param("reason", reason)
                .param("now", BureauTime.column(now))
                .param("id", id)
                .update();
    }
}
