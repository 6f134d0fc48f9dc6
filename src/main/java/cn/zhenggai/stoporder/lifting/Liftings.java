package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.stoporder.order.StopOrder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface Liftings extends CrudRepository<Lifting, Long> {

    List<Lifting> findByOrderIdInOrderByOrderIdAscAttemptAsc(Collection<Long> orderIds);

    Optional<Lifting> findFirstByOrderIdOrderByAttemptDesc(long orderId);

    default Lifting current(StopOrder order) {
        return findFirstByOrderIdOrderByAttemptDesc(order.id()).orElseThrow();
    }
}
