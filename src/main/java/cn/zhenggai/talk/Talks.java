package cn.zhenggai.talk;

import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface Talks extends CrudRepository<AdmonitoryTalk, Long> {

    Optional<AdmonitoryTalk> findFirstByCaseNumberOrderByPlaceDesc(CaseNumber number);

    List<AdmonitoryTalk> findByCaseNumberOrderByPlaceDesc(CaseNumber number);

    default Optional<AdmonitoryTalk> last(CaseNumber number) {
        return findFirstByCaseNumberOrderByPlaceDesc(number);
    }

    /** The one that is still to be held. */
    default Optional<AdmonitoryTalk> waiting(CaseNumber number) {
        return last(number).filter(AdmonitoryTalk::waits);
    }

    /** Which is the next talk about the case, from 1. */
    default int nextOf(RectificationCase subject) {
        return last(subject.number()).map(talk -> talk.place() + 1).orElse(1);
    }
}
