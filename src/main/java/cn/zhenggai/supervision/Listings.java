package cn.zhenggai.supervision;

import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Listings extends CrudRepository<Listing, Long> {

    Optional<Listing> findFirstByCaseNumberOrderByPlaceDesc(CaseNumber number);

    Optional<Listing> findByCaseNumberAndPlace(CaseNumber number, int place);

    List<Listing> findByCaseNumberOrderByPlaceDesc(CaseNumber number);

    default Optional<Listing> last(CaseNumber number) {
        return findFirstByCaseNumberOrderByPlaceDesc(number);
    }

    default Optional<Listing> last(RectificationCase subject) {
        return last(subject.number());
    }

    /** Which is the next time that the case is listed, from 1. */
    default int nextOf(RectificationCase subject) {
        return last(subject).map(listing -> listing.place() + 1).orElse(1);
    }
}
