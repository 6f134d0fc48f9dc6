package cn.zhenggai.rectification.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.repository.CrudRepository;

public interface Rounds extends CrudRepository<Round, Long> {

    Optional<Round> findByCaseIdAndRoundNo(long caseId, int roundNo);

    List<Round> findByCaseIdOrderByRoundNo(long caseId);

    /** Everybody who did or signed the work in any round. */
    default Set<Long> workersOf(long caseId) {
        Set<Long> workers = new HashSet<>();
        for (Round round : findByCaseIdOrderByRoundNo(caseId)) {
            Stream.of(round.reportedBy(), round.signedBy(), round.reportedStandIn(), round.signedStandIn())
                    .filter(Objects::nonNull)
                    .forEach(workers::add);
        }
        return workers;
    }

    default Round current(RectificationCase subject) {
        return findByCaseIdAndRoundNo(subject.id(), subject.course().roundNo()).orElseThrow();
    }
}
