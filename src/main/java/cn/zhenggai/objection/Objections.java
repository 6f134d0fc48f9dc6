package cn.zhenggai.objection;

import cn.zhenggai.rectification.dossier.RectificationCase;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Objections extends CrudRepository<Objection, Long> {

    List<Objection> findByCaseIdOrderByPlace(long caseId);

    Optional<Objection> findByCaseIdAndPlace(long caseId, int place);

    /** The one that waits, or waited last. */
    default Objection lastOf(RectificationCase subject) {
        return findByCaseIdAndPlace(subject.id(), subject.objection().objections())
                .orElseThrow();
    }
}
