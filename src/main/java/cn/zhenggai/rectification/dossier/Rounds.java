package cn.zhenggai.rectification.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.repository.CrudRepository;

public interface Rounds extends CrudRepository<Round, Long> {

    Optional<Round> findByCaseIdAndRoundNo(long caseId, int roundNo);

    List<Round> findByCaseIdOrderByRoundNo(long caseId);

    /** Everybody who did or signed the work in any round. */
    default Set<Long> workersOf(long caseId) {
        Set<Long> workers = new HashSet<>();
        for (Round round : findByCaseIdOrderByRoundNo(caseId)) {
            if (round.reportedBy() != null) {
                workers.add(round.reportedBy());
            }
            if (round.signedBy() != null) {
                workers.add(round.signedBy());
            }
        }
        return workers;
    }

    default Round current(RectificationCase subject) {
        return findByCaseIdAndRoundNo(subject.id(), subject.progress().roundNo())
                .orElseThrow();
    }
}
