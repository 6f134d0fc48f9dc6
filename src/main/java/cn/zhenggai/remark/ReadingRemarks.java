package cn.zhenggai.remark;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import cn.zhenggai.shared.text.Typed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school reads its own remarks, a township those of its schools, inspectors and contact leaders those of theirs. */
@Component
public class ReadingRemarks {

    private static final Keyset<Remark> LATEST = Keyset.down("r.id", Kind.NUMBER, Remark::id);

    private static final int MOST_SCHOOLS = 400;

    private final JdbcClient jdbc;
    private final FindingSchools schools;
    private final EvidenceShelf evidence;
    private final Clock clock;

    ReadingRemarks(JdbcClient jdbc, FindingSchools schools, EvidenceShelf evidence, Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** A remark whose row is locked. */
    record Held(Remark remark, long madeBy) {

        RemarkTold told(boolean answered) {
            return new RemarkTold(
                    remark.id(), remark.kind(), remark.schoolId(), madeBy, remark.description(), answered);
        }
    }

    /** Latest first. @param after as the page before said; null for the first */
    @Transactional(readOnly = true)
    public Slice<Remark> page(Actor reader, RemarkFilter filter, String after, int size) {
        Map<String, Object> values = values(reader);
        StringBuilder sql = new StringBuilder("select r.* from remark r where ")
                .append(filter.view().sql())
                .append(" and ")
                .append(seen(reader));
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(found(Typed.of(filter.text()), reader, values));
        }
        Keyset.Start start = LATEST.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        List<Remark> rows = jdbc.sql(sql.append(start.sql())
                        .append(LATEST.orderBy())
                        .append(" limit :limit")
                        .toString())
                .params(values)
                .query((row, n) -> Remark.read(row, reader))
                .list();
        return LATEST.slice(rows, size);
    }

    /** Every word in the school by whatever it is called, in the place or in what was said. One statement more a word. */
    private String found(Typed typed, Actor reader, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(typed.empty() ? " and 1 = 0" : "");
        for (Typed.Word word : typed.words()) {
            String key = "word" + values.size();
            List<Long> meant = schools.meantBy(word, reader, MOST_SCHOOLS);
            sql.append(
                    " and (locate(:%1$s, lower(r.school_name)) > 0 or locate(:%1$s, lower(r.place)) > 0 or locate(:%1$s, lower(r.description)) > 0"
                            .formatted(key));
            sql.append(meant.isEmpty() ? ")" : " or r.school_id in (:" + key + "Schools))");
            values.put(key, word.plain());
            values.put(key + "Schools", meant);
        }
        return sql.toString();
    }

    /** How long each list is; one statement. */
    @Transactional(readOnly = true)
    public Map<RemarkFilter.View, Integer> counts(Actor reader) {
        StringBuilder sql = new StringBuilder("select count(*) n_ALL");
        for (RemarkFilter.View view : RemarkFilter.View.values()) {
            if (view != RemarkFilter.View.ALL) {
                sql.append(", coalesce(sum(case when ")
                        .append(view.sql())
                        .append(" then 1 else 0 end), 0) n_")
                        .append(view);
            }
        }
        Map<RemarkFilter.View, Integer> counts = new EnumMap<>(RemarkFilter.View.class);
        jdbc.sql(sql.append(" from remark r where ").append(seen(reader)).toString())
                .params(values(reader))
                .query(row -> {
                    for (RemarkFilter.View view : RemarkFilter.View.values()) {
                        counts.put(view, row.getInt("n_" + view));
                    }
                });
        return counts;
    }

    /** @throws RemarkNotFound for one that is none of this reader's business */
    @Transactional(readOnly = true)
    public Remark one(long id, Actor reader) {
        return read(id, reader, "").remark();
    }

    Held lock(long id, Actor reader) {
        return read(id, reader, " for update");
    }

    private Held read(long id, Actor reader, String locking) {
        if (!RemarkRights.opensTo(reader)) {
            throw new RemarkNotFound(id);
        }
        return jdbc.sql("select r.* from remark r where r.id = :id and " + seen(reader) + locking)
                .params(values(reader))
                .param("id", id)
                .query((row, n) -> new Held(Remark.read(row, reader), row.getLong("made_by")))
                .optional()
                .orElseThrow(() -> new RemarkNotFound(id));
    }

    /** Those of the visit on which it was made; empty for a reader who sees no persons. */
    @Transactional(readOnly = true)
    public List<EvidenceFile> photos(Remark remark, Actor reader) {
        if (!reader.readsPersons()) {
            return List.of();
        }
        return jdbc.sql("select photos_of from remark where id = :id and photos_of is not null")
                .param("id", remark.id())
                .query(String.class)
                .optional()
                .map(evidence::of)
                .orElse(List.of());
    }

    /** How many a school has still to answer, and of the bureau's people how many are to be looked at. One statement. */
    @Transactional(readOnly = true)
    public int waiting(Actor reader) {
        if (!RemarkRights.opensTo(reader) || reader.is(Role.AUDITOR)) {
            return 0;
        }
        RemarkFilter.View view = reader.inSchool() ? RemarkFilter.View.OPEN : RemarkFilter.View.DUE;
        return jdbc.sql("select count(*) from remark r where " + view.sql() + " and " + seen(reader))
                .params(values(reader))
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> values(Actor reader) {
        Map<String, Object> values = new HashMap<>();
        values.put("unit", reader.unitId());
        values.put("bureau", reader.bureauId());
        values.put("me", reader.personId());
        values.put("today", BureauTime.today(clock));
        return values;
    }

    /** Index ix_remark_school, ix_remark_township, ix_remark_bureau. */
    private static String seen(Actor reader) {
        if (reader.inSchool()) {
            return "r.school_id = :unit";
        }
        if (reader.unitKind() == UnitKind.TOWNSHIP) {
            return "r.township_id = :unit";
        }
        return reader.isAny(Role.SECTION_HEAD, Role.REGISTRAR, Role.DEPUTY, Role.DIRECTOR, Role.AUDITOR)
                ? "r.bureau_id = :bureau"
                : "(r.made_by = :me or exists (select 1 from org_responsibility s where s.unit_id = r.school_id"
                        + " and s.person_id = :me))";
    }
}
