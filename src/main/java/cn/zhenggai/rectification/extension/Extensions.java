package cn.zhenggai.rectification.extension;

import cn.zhenggai.rectification.dossier.RectificationCase;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface Extensions extends CrudRepository<Extension, Long> {

    List<Extension> findByCaseIdOrderByRequestNo(long caseId);

    Optional<Extension> findFirstByCaseIdOrderByRequestNoDesc(long caseId);

    /** The number of the next request, from 1. */
    default int nextOf(RectificationCase subject) {
        return findFirstByCaseIdOrderByRequestNoDesc(subject.id())
                .map(last -> last.requestNo() + 1)
                .orElse(1);
    }
}
