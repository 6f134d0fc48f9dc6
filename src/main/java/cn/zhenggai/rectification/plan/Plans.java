package cn.zhenggai.rectification.plan;

import cn.zhenggai.rectification.dossier.RectificationCase;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface Plans extends CrudRepository<Plan, Long> {

    List<Plan> findByCaseIdOrderByEdition(long caseId);

    Optional<Plan> findFirstByCaseIdOrderByEditionDesc(long caseId);

    /** The number of the next edition, from 1. */
    default int nextOf(RectificationCase subject) {
        return findFirstByCaseIdOrderByEditionDesc(subject.id())
                .map(last -> last.edition() + 1)
                .orElse(1);
    }
}
