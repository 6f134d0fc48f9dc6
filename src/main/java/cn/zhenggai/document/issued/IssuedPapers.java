package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The register of issued papers. A row is written once. */
@Component
class IssuedPapers {

    private final JdbcClient jdbc;

    IssuedPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(PaperKind kind, String occasion) {
        return jdbc.sql("select count(*) from issued_paper where kind = :kind and occasion = :occasion")
                        .param("kind", kind.code())
                        .param("occasion", occasion)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<IssuedPaper> find(long id) {
        return jdbc.sql("select * from issued_paper where id = :id")
                .param("id", id)
                .query(IssuedPaper::read)
                .optional();
    }

    /** The paper that bears a code. Index {@code uk_issued_paper_check}. */
    Optional<IssuedPaper> marked(String code) {
        return jdbc.sql("select * from issued_paper where check_code = :code")
                .param("code", code)
                .query(IssuedPaper::read)
                .optional();
    }

    /** Oldest first. Index {@code ix_paper_notice}. */
    List<IssuedPaper> ofNotice(long noticeId) {
        return jdbc.sql("select * from issued_paper where notice_id = :id order by id")
                .param("id", noticeId)
                .query(IssuedPaper::read)
                .list();
    }

    /** Oldest first. Index {@code ix_paper_visit}. */
    List<IssuedPaper> ofVisit(long visitId) {
        return jdbc.sql("select * from issued_paper where visit_id = :id order by id")
                .param("id", visitId)
                .query(IssuedPaper::read)
                .list();
    }

    /** Oldest first. Index {@code ix_paper_case}. */
    List<IssuedPaper> ofCase(CaseNumber number) {
        return jdbc.sql("""
                        select p.* from issued_paper_case c join issued_paper p on p.id = c.paper_id
                        where c.case_number = :number order by p.id""")
                .param("number", number.value())
                .query(IssuedPaper::read)
                .list();
    }

    List<CaseNumber> casesOf(long paperId) {
        return jdbc.sql("select case_number from issued_paper_case where paper_id = :id order by case_number")
                .param("id", paperId)
                .query((row, n) -> CaseNumber.of(row.getString(1)))
                .list();
    }

    /** The cases of each of these papers. */
    Map<Long, List<CaseNumber>> casesOf(List<IssuedPaper> papers) {
        Map<Long, List<CaseNumber>> cases = new HashMap<>();
        if (!papers.isEmpty()) {
            jdbc.sql(
                            "select paper_id, case_number from issued_paper_case where paper_id in (:ids) order by case_number")
                    .param("ids", papers.stream().map(IssuedPaper::id).toList())
                    .query(row -> {
                        cases.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(CaseNumber.of(row.getString(2)));
                    });
        }
        return cases;
    }

    /** A page of all there are. */
    List<IssuedPaper> after(long id, int size) {
        return jdbc.sql("select * from issued_paper where id > :id order by id limit :size")
                .param("id", id)
                .param("size", size)
                .query(IssuedPaper::read)
                .list();
    }

    /** What is entered of a paper before its files have an owner. */
    record Entry(
            PaperKind kind,
            PaperDraft draft,
            PaperNumbers.PaperNumber own,
            String number,
            String title,
            IssuedPaper.Hashes hashes,
            String seal,
            String code) {}

    long insert(Entry entry, Actor by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into issued_paper (kind, name, content, occasion, number, series, issued_year, seq, title,
                            notice_id, visit_id, issued_at, issued_by, issued_by_name, template, template_hash,
                            word_hash, pdf_hash, data_hash, seal, check_code)
                        values (:kind, :name, :content, :occasion, :number, :series, :year, :seq, :title,
                            :notice, :visit, :now, :by, :byName, :template, :templateHash,
                            :word, :pdf, :data, :seal, :code)""")
                .params(what(entry))
                .params(kept(entry))
                .param("now", BureauTime.column(now))
                .param("by", by == null ? null : by.personId())
                .param("byName", by == null ? "" : by.name())
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        entry.draft().cases().forEach(number -> jdbc.sql(
                        "insert into issued_paper_case (paper_id, case_number) values (:id, :number)")
                .param("id", id)
                .param("number", number.value())
                .update());
        return id;
    }

    private static Map<String, Object> what(Entry entry) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", entry.kind().code());
        values.put("name", entry.kind().name());
        values.put("content", entry.kind().content().name());
        values.put("occasion", entry.draft().occasion());
        values.put("number", entry.number());
        values.put("series", entry.own() == null ? null : entry.own().series());
        values.put("year", entry.own() == null ? null : entry.own().year());
        values.put("seq", entry.own() == null ? null : entry.own().seq());
        values.put("title", entry.title());
        return values;
    }

    private static Map<String, Object> kept(Entry entry) {
        Map<String, Object> values = new HashMap<>();
        values.put("notice", entry.draft().noticeId());
        values.put("visit", entry.draft().visitId());
        values.put("template", entry.kind().template());
        values.put("templateHash", entry.hashes().template());
        values.put("word", entry.hashes().word());
        values.put("pdf", entry.hashes().pdf());
        values.put("data", entry.hashes().data());
        values.put("seal", entry.seal());
        values.put("code", entry.code());
        return values;
    }
}
