package cn.zhenggai.supervision;

import cn.zhenggai.rectification.dossier.RectificationCase;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Listings extends CrudRepository<Listing, Long> {

    Optional<Listing> findFirstByCaseIdOrderByPlaceDesc(long caseId);

    Optional<Listing> findByCaseIdAndPlace(long caseId, int place);

    List<Listing> findByCaseIdOrderByPlaceDesc(long caseId);

    default Optional<Listing> last(RectificationCase subject) {
        return findFirstByCaseIdOrderByPlaceDesc(subject.id());
    }

    /** Which is the next time that the case is listed, from 1. */
    default int nextOf(RectificationCase subject) {
        return last(subject).map(listing -> listing.place() + 1).orElse(1);
    }
}
