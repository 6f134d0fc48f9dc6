package cn.zhenggai.arrangement;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever sees a case sees how it is arranged; everybody sees the parts that are his, whatever else he may see. */
@Component
public class ReadingArrangement {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ReadingCase reading;
    private final EvidenceShelf evidence;

    ReadingArrangement(JdbcClient jdbc, ReadingCase reading, EvidenceShelf evidence) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.evidence = evidence;
    }

    /** @param photos of all protections, each with the place of its protection as its round */
    public record Arrangement(List<PartOfWork> parts, List<Protection> protections, List<EvidenceFile> photos) {

        public boolean any() {
            return !parts.isEmpty() || !protections.isEmpty();
        }

        public long done() {
            return parts.stream().filter(part -> !part.open()).count();
        }
    }

    /** Throws {@code CaseNotFound} for a case that the reader may not see. */
    @Transactional(readOnly = true)
    public Arrangement of(CaseNumber number, Actor reader) {
        reading.mustSee(number, reader);
        Names names = Names.of(reader);
        List<PartOfWork> parts = jdbc.sql("select * from part_of_work where case_number = :number order by place")
                .param("number", number.value())
                .query((row, n) -> PartOfWork.read(row, names))
                .list();
        List<Protection> protections = jdbc.sql("""
                        select p.* from interim_protection p join case_card c on c.id = p.case_id
                        where c.number = :number order by p.place""")
                .param("number", number.value())
                .query((row, n) -> new Protection(
                        row.getInt("place"),
                        row.getString("measure"),
                        names.show(row.getString("made_by_name")),
                        BureauTime.moment(row, "made_at")))
                .list();
        List<EvidenceFile> photos = protections.isEmpty() || !names.read()
                ? List.of()
                : evidence.of(CaseEvidence.owner(number)).stream()
                        .filter(file -> EvidencePurpose.PROTECTION.equals(file.purpose()))
                        .toList();
        return new Arrangement(parts, protections, photos);
    }

    /** Open ones first, soonest first. Index ix_part_person. */
    @Transactional(readOnly = true)
    public List<PartOfWork> mine(Actor person) {
        return jdbc.sql("""
                        select * from part_of_work where person_id = :me
                        order by case when done_at is null then 0 else 1 end, until_on, id limit :most""")
                .param("me", person.personId())
                .param("most", MOST)
                .query((row, n) -> PartOfWork.read(row, Names.of(person)))
                .list();
    }

    @Transactional(readOnly = true)
    public int waiting(Actor person) {
        return !person.inSchool()
                ? 0
                : jdbc.sql("select count(*) from part_of_work where person_id = :me and done_at is null")
                        .param("me", person.personId())
                        .query(Integer.class)
                        .single();
    }
}
