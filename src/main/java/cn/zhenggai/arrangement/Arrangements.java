package cn.zhenggai.arrangement;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes parts of the work and protections, on a case that is locked. */
@Repository
class Arrangements {

    private final JdbcClient jdbc;

    Arrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int parts(long caseId) {
        return jdbc.sql("select count(*) from part_of_work where case_id = :id")
                .param("id", caseId)
                .query(Integer.class)
                .single();
    }

    long add(RectificationCase subject, PartEntry entry, PersonCard person, Actor by, Instant now) {
        int place = parts(subject.id()) + 1;
        jdbc.sql("""
                        insert into part_of_work (case_id, case_number, place, what, where_at, person_id, person_name,
                            until_on, given_by, given_by_name, given_at)
                        values (:id, :number, :place, :what, :where, :person, :name, :until, :by, :byName, :now)""")
                .param("id", subject.id())
                .param("number", subject.number().value())
                .param("place", place)
                .param("what", entry.what().strip())
                .param("where", subject.hazard().place())
                .param("person", person.id())
                .param("name", person.name())
                .param("until", entry.until())
                .param("by", by.personId())
                .param("byName", by.name())
                .param("now", BureauTime.column(now))
                .update();
        return jdbc.sql("select id from part_of_work where case_id = :id and place = :place")
                .param("id", subject.id())
                .param("place", place)
                .query(Long.class)
                .single();
    }

    void done(long id, String note, Instant now) {
        jdbc.sql("update part_of_work set done_note = :note, done_at = :now where id = :id")
                .param("note", note == null ? null : note.strip())
                .param("now", BureauTime.column(now))
                .param("id", id)
                .update();
    }

    /** What he had not done has nobody. Index ix_part_person. */
    void left(long person) {
        jdbc.sql("update part_of_work set person_id = null where person_id = :person and done_at is null")
                .param("person", person)
                .update();
    }

    /** @return which protection of the case it is, from 1 */
    int protect(RectificationCase subject, String measure, Actor by, Instant now) {
        int place = 1
                + jdbc.sql("select count(*) from interim_protection where case_id = :id")
                        .param("id", subject.id())
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
                        insert into interim_protection (case_id, place, measure, made_by, made_by_name, made_at)
                        values (:id, :place, :measure, :by, :name, :now)""")
                .param("id", subject.id())
                .param("place", place)
                .param("measure", measure)
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .update();
        return place;
    }
}
