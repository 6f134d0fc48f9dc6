package cn.zhenggai.stoporder.order;

import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.stoporder.StopState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface StopOrders extends CrudRepository<StopOrder, Long> {

    List<StopOrder> findByCaseIdOrderByPlace(long caseId);

    Optional<StopOrder> findByCaseIdAndPlace(long caseId, int place);

    Optional<StopOrder> findFirstByCaseIdOrderByEntryNoDesc(long caseId);

    List<StopOrder> findByCaseIdAndStateInOrderByPlace(long caseId, Collection<StopState> states);

    /** Those that hold; asks nothing of a case in which nothing is stopped. */
    default List<StopOrder> activeOf(RectificationCase subject) {
        return subject.stops().any()
                ? findByCaseIdAndStateInOrderByPlace(subject.id(), StopState.allActive())
                : List.of();
    }

    /** Its number within the case. */
    default int nextOf(RectificationCase subject) {
        return subject.stops().stopsGiven() + 1;
    }
}
