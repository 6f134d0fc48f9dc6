package cn.zhenggai.rectification.proof;

import cn.zhenggai.evidence.Damage;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.log.LogEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds the evidence of a case against what its log says was signed for, and its files against their hashes. */
@Component
class ProvingEvidence {

    private final EvidenceShelf evidence;
    private final Rounds rounds;

    ProvingEvidence(EvidenceShelf evidence, Rounds rounds) {
        this.evidence = evidence;
        this.rounds = rounds;
    }

    /** Reports signed before the log kept seals are passed over. */
    List<LogFault> brokenSeals(CaseTrail trail) {
        List<LogEntry> sealed = trail.entries().stream()
                .filter(entry -> entry.told().evidenceHash() != null && entry.deed() != CaseDeed.PAPER_ISSUED)
                .toList();
        if (sealed.isEmpty()) {
            return List.of();
        }
        List<EvidenceFile> files = evidence.of(CaseEvidence.owner(trail.number()));
        Map<Integer, Round> byNumber = rounds.findByCaseIdOrderByRoundNo(trail.id()).stream()
                .collect(Collectors.toMap(Round::roundNo, Function.identity()));
        return sealed.stream()
                .filter(entry -> !holds(entry, files, byNumber.get(entry.round())))
                .map(entry -> new LogFault(trail.number(), entry.entryNo(), LogFault.Kind.EVIDENCE_CHANGED))
                .toList();
    }

    private static boolean holds(LogEntry entry, List<EvidenceFile> files, Round round) {
        return round != null
                && entry.told().evidenceHash().equals(round.evidenceHash())
                && entry.told().evidenceHash().equals(EvidenceSeal.of(files, entry.round(), entry.at()));
    }

    /** A file that was just being replaced by its equal is whole at a second look. */
    List<LogFault> damagedFiles(CaseTrail trail) {
        String owner = CaseEvidence.owner(trail.number());
        List<Damage> seen = evidence.damaged(owner);
        return seen.isEmpty()
                ? List.of()
                : evidence.damaged(owner).stream()
                        .map(damage -> fault(trail, damage))
                        .toList();
    }

    private static LogFault fault(CaseTrail trail, Damage damage) {
        LogFault.Kind kind = damage.missing() ? LogFault.Kind.FILE_MISSING : LogFault.Kind.FILE_CHANGED;
        return new LogFault(trail.number(), 0, kind, damage.sha256());
    }
}
