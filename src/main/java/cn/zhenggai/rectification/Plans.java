package cn.zhenggai.rectification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Plans extends CrudRepository<Plan, Long> {

    List<Plan> findByCaseIdOrderByEdition(long caseId);

    Optional<Plan> findFirstByCaseIdOrderByEditionDesc(long caseId);
}
