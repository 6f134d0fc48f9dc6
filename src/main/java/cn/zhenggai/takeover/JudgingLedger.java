package cn.zhenggai.takeover;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.rectification.takeover.TakenOverCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges rows of ledgers; which of them are here already is asked for a portion at once. */
final class JudgingLedger implements Judging {

    private final Known known;
    private final Answers answers;
    private final TakenOverCases taken;
    private final long bureauId;
    private Map<String, String> here = Map.of();

    JudgingLedger(Known known, Answers answers, TakenOverCases taken, long bureauId) {
        this.known = known;
        this.answers = answers;
        this.taken = taken;
        this.bureauId = bureauId;
    }

    @Override
    public void expect(List<Line> lines) {
        Set<String> fingerprints = lines.stream()
                .flatMap(line -> new LedgerRow(known, answers, line).fingerprint().stream())
                .collect(Collectors.toSet());
        here = taken.known(bureauId, fingerprints);
    }

    @Override
    public Judgement judge(Line line) {
        LedgerRow row = new LedgerRow(known, answers, line);
        Optional<String> fingerprint = row.fingerprint().filter(here::containsKey);
        return fingerprint.isPresent() ? Judgement.known(fingerprint.get(), List.of()) : row.judgement();
    }
}
