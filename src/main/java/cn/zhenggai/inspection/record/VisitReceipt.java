package cn.zhenggai.inspection.record;

import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** What the server has of a record; the same record sent again gets the same one. */
public record VisitReceipt(long visitId, String key, Instant recordedAt, String recordedBy, List<Entry> findings) {

    /** What became of a finding; the last two are no case. */
    public enum Outcome {
        CASE,
        MERGED,
        WAITING,
        CRITICISM,
        ADVICE
    }

    /** @param number of the case it is, or went into; null while it waits to be reported up, and for a remark */
    public record Entry(String ref, Outcome outcome, CaseNumber number) {}

    public List<CaseNumber> opened() {
        return findings.stream()
                .filter(entry -> entry.outcome() == Outcome.CASE)
                .map(Entry::number)
                .toList();
    }
}
