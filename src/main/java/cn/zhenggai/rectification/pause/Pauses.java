package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.dossier.RectificationCase;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface Pauses extends CrudRepository<Pause, Long> {

    List<Pause> findByCaseIdOrderByPauseNo(long caseId);

    Optional<Pause> findFirstByCaseIdOrderByPauseNoDesc(long caseId);

    /** The number of the next stop, from 1. */
    default int nextOf(RectificationCase subject) {
        return findFirstByCaseIdOrderByPauseNoDesc(subject.id())
                .map(last -> last.pauseNo() + 1)
                .orElse(1);
    }
}
