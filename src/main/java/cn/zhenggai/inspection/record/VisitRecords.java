package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.VisitCounts;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was recorded: the row of the visit filled in, and one row for each item of its list. */
@Repository
public class VisitRecords {

    private final JdbcClient jdbc;
    private final VisitFindings findings;
    private final RecordHash hash;

    VisitRecords(JdbcClient jdbc, VisitFindings findings, RecordHash hash) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.hash = hash;
    }

    boolean same(VisitRow kept, Actor by, VisitRecord again) {
        return kept.recordedBy() == by.personId() && hash.of(again).equals(kept.recordHash());
    }

    /** As it was given the first time: reporting up later does not change it. */
    VisitReceipt receipt(VisitRow visit, Actor by) {
        List<VisitReceipt.Entry> entries = findings.of(visit.id(), Names.of(by)).stream()
                .map(line -> line.reportUntil() != null
                        ? new VisitReceipt.Entry(line.ref(), VisitReceipt.Outcome.WAITING, null)
                        : new VisitReceipt.Entry(line.ref(), line.outcome(), line.caseNumber()))
                .toList();
        return new VisitReceipt(visit.id(), visit.recordKey(), visit.recordedAt(), visit.recordedByName(), entries);
    }

    void keep(Recording doing, Instant now) {
        List<ItemResult> results = RecordCount.results(doing);
        insert(doing, results, now);
        jdbc.sql("""
                        update visit set state = 'RECORDED', recorded_by = :by, recorded_by_name = :byName,
                            recorded_at = :now, record_key = :key, record_hash = :hash, visited_on = :on,
                            arrived_at = :arrived, left_at = :left, times_put_right = :putRight, methods = :methods, companions = :companions,
                            opinion = :opinion, signer_name = :signer, signer_post = :post, signature_id = :signature,
                            refusal_reason = :refusal, refusal_witness = :witness, items_ok = :ok, items_bad = :bad,
                            items_na = :na, items_unchecked = :unchecked, findings = :findings, major_findings = :major,
                            fixed_findings = :fixed, photos = :photos, items_omitted = :omitted
                        where id = :id""")
                .params(kept(doing.by(), now))
                .param("on", doing.day())
                .params(written(doing.record()))
                .params(signed(doing.record().signature()))
                .params(figures(RecordCount.of(doing, results)))
                .param("id", doing.visit().id())
                .update();
    }

    /** Index visit_result's own key. */
    public List<ItemResult.Kept> results(long visit) {
        return jdbc.sql(
                        "select item_code, result, note, bulk_at from visit_result where visit_id = :visit order by place")
                .param("visit", visit)
                .query((row, n) -> new ItemResult.Kept(
                        row.getString("item_code"),
                        ItemResult.Mark.valueOf(row.getString("result")),
                        row.getString("note"),
                        BureauTime.moment(row, "bulk_at")))
                .list();
    }

    private void insert(Recording doing, List<ItemResult> results, Instant now) {
        for (int i = 0; i < results.size(); i++) {
            jdbc.sql("""
                            insert into visit_result (visit_id, place, item_code, result, note, bulk_at)
                            values (:visit, :place, :item, :result, :note, :bulk)""")
                    .param("visit", doing.visit().id())
                    .param("bulk", BureauTime.column(doing.bulkAt(results.get(i), now)))
                    .param("place", i + 1)
                    .param("item", results.get(i).itemCode())
                    .param("result", results.get(i).mark().name())
                    .param("note", results.get(i).note())
                    .update();
        }
    }

    private static Map<String, Object> kept(Actor by, Instant now) {
        return Map.of("by", by.personId(), "byName", by.name(), "now", BureauTime.column(now));
    }

    private Map<String, Object> written(VisitRecord record) {
        Map<String, Object> written = new HashMap<>();
        written.put("key", record.key());
        written.put("hash", hash.of(record));
        written.put("arrived", BureauTime.column(record.arrivedAt()));
        written.put("left", BureauTime.column(record.leftAt()));
        written.put("putRight", record.putRight());
        written.put("methods", methods(record));
        written.put("companions", record.companions());
        written.put("opinion", record.opinion());
        return written;
    }

    private static Map<String, Object> signed(VisitSignature signature) {
        Map<String, Object> signed = new HashMap<>();
        signed.put("signer", signature == null ? null : signature.name());
        signed.put("post", signature == null ? null : signature.post());
        signed.put("signature", signature == null ? null : signature.image());
        signed.put("refusal", signature == null ? null : signature.refusal());
        signed.put("witness", signature == null ? null : signature.witness());
        return signed;
    }

    private static Map<String, Object> figures(VisitCounts counts) {
        return Map.of(
                "omitted", counts.omitted(),
                "ok", counts.ok(),
                "bad", counts.bad(),
                "na", counts.notApplicable(),
                "unchecked", counts.unchecked(),
                "findings", counts.findings(),
                "major", counts.major(),
                "fixed", counts.fixed(),
                "photos", counts.photos());
    }

    private static String methods(VisitRecord record) {
        return record.methods().isEmpty()
                ? null
                : record.methods().stream().distinct().map(Enum::name).collect(Collectors.joining(","));
    }
}
