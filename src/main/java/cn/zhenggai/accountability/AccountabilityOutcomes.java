package cn.zhenggai.accountability;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface AccountabilityOutcomes extends CrudRepository<AccountabilityOutcome, Long> {

    List<AccountabilityOutcome> findByAccountabilityIdOrderById(long accountability);
}
