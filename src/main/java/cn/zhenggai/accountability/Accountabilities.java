package cn.zhenggai.accountability;

import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface Accountabilities extends CrudRepository<Accountability, Long> {

    List<Accountability> findByCaseNumberOrderByIdDesc(CaseNumber number);
}
