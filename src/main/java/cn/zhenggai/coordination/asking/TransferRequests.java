package cn.zhenggai.coordination.asking;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface TransferRequests extends CrudRepository<TransferRequest, Long> {

    List<TransferRequest> findByCaseIdOrderByPlace(long caseId);

    /** The one that nobody has answered. */
    default Optional<TransferRequest> openOf(long caseId) {
        return findByCaseIdOrderByPlace(caseId).stream()
                .filter(TransferRequest::open)
                .findFirst();
    }
}
