package cn.zhenggai.rectification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Pauses extends CrudRepository<Pause, Long> {

    List<Pause> findByCaseIdOrderByPauseNo(long caseId);

    Optional<Pause> findFirstByCaseIdOrderByPauseNoDesc(long caseId);
}
