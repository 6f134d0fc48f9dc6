package cn.zhenggai.funds;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface Allotments extends CrudRepository<Allotment, Long> {

    List<Allotment> findByCaseIdOrderByPlace(long caseId);
}
