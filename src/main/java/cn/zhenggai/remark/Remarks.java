package cn.zhenggai.remark;

import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Writes remarks; each change to a row that its use case has locked. */
@Repository
class Remarks {

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param visitId null without a visit
     * @param photosOf the owner of its photos, null for none
     * @return its id
     */
    long insert(
            RemarkEntry entry, String category, UnitCard school, Long visitId, String photosOf, Actor by, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into remark (kind, state, bureau_id, township_id, school_id, school_name, item_code, category,
                            place, description, advice, visit_id, photos_of, found_on, look_on, made_by, made_by_name, made_at)
                        values (:kind, :state, :bureau, :township, :school, :schoolName, :item, :category, :place,
                            :description, :advice, :visit, :photos, :found, :look, :by, :name, :now)""")
                .param("kind", entry.kind().name())
                .param("state", (entry.kind() == RemarkKind.CRITICISM ? RemarkState.CLOSED : RemarkState.OPEN).name())
                .param("bureau", school.bureauId())
                .param("township", school.townshipId())
                .param("school", school.id())
                .param("schoolName", school.name())
                .param("item", entry.itemCode())
                .param("category", category)
                .param("place", entry.place().strip())
                .param("description", entry.description().strip())
                .param("advice", entry.advice() == null ? null : entry.advice().strip())
                .param("visit", visitId)
                .param("photos", photosOf)
                .param("found", entry.foundOn())
                .param("look", entry.lookOn())
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void answered(long id, AnswerToAdvice answer, Actor by, Instant now) {
        jdbc.sql("""
                        update remark set state = 'ANSWERED', answer = :answer, answer_note = :note, answer_until = :until,
                            answered_by = :by, answered_by_name = :name, answered_at = :now
                        where id = :id""")
                .param("answer", answer.answer().name())
                .param("note", answer.note().strip())
                .param("until", answer.answer() == RemarkAnswer.PLANNED ? answer.until() : null)
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("id", id)
                .update();
    }

    void lookedAgain(long id, LocalDate next) {
        jdbc.sql("update remark set look_on = :next where id = :id")
                .param("next", next)
                .param("id", id)
                .update();
    }

    /** @param number what it became, null when it was left at that */
    void ended(long id, RemarkState state, String note, CaseNumber number, Actor by, Instant now) {
        jdbc.sql("""
                        update remark set state = :state, settled_note = :note, settled_by = :by, settled_by_name = :name,
                            settled_at = :now, case_number = :number
                        where id = :id""")
                .param("state", state.name())
                .param("note", note == null ? null : note.strip())
                .param("number", number == null ? null : number.value())
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("id", id)
                .update();
    }

    /** What waits at a school goes on at another. Index ix_remark_school. */
    void moved(long school, UnitCard successor) {
        jdbc.sql("""
                        update remark set school_id = :to, school_name = :name, township_id = :township
                        where school_id = :school and state in ('OPEN', 'ANSWERED')""")
                .param("to", successor.id())
                .param("name", successor.name())
                .param("township", successor.townshipId())
                .param("school", school)
                .update();
    }

    /** What waits at a school ends with it. Index ix_remark_school. */
    void lapsed(long school, String note, Actor by, Instant now) {
        jdbc.sql("""
                        update remark set state = 'LAPSED', settled_note = :note, settled_by = :by,
                            settled_by_name = :name, settled_at = :now
                        where school_id = :school and state in ('OPEN', 'ANSWERED')""")
                .param("note", note)
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("school", school)
                .update();
    }
}
