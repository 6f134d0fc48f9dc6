package cn.zhenggai.coordination.letter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface SentLetters extends CrudRepository<Letter, Long> {

    List<Letter> findByCaseIdOrderByPlace(long caseId);

    Optional<Letter> findByCaseIdAndPlace(long caseId, int place);

    default List<Letter> openOf(long caseId) {
        return findByCaseIdOrderByPlace(caseId).stream()
                .filter(letter -> letter.state().open())
                .toList();
    }

    default int nextPlace(long caseId) {
        List<Letter> all = findByCaseIdOrderByPlace(caseId);
        return all.isEmpty() ? 1 : all.get(all.size() - 1).place() + 1;
    }
}
