package cn.zhenggai.evidence.likeness;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds photos that show the same picture as one. Two statements, however many photos there are, and a third when one that comes near was marked. */
@Component
public class FindingAlike {

    /** Of those that come near; the nearest are looked at. */
    private static final int MOST = 200;

    private final Prints prints;
    private final PrintRows rows;

    FindingAlike(Prints prints, PrintRows rows) {
        this.prints = prints;
        this.rows = rows;
    }

    /**
     * The ids of those that belong to somebody or are among {@code besides}, itself left out.
     *
     * @param sha256 of the photo as it is kept, and of a marked one as it was before
     */
    public List<Long> of(long evidenceId, String sha256, Collection<Long> besides) {
        return prints.thumbnail(sha256)
                .flatMap(Look::at)
                .map(look -> of(evidenceId, look, besides))
                .orElse(List.of());
    }

    private List<Long> of(long evidenceId, Look look, Collection<Long> besides) {
        List<Long> near = near(evidenceId, look);
        return near.isEmpty()
                ? List.of()
                : rows.prints(near, besides).stream()
                        .filter(kept -> look.shows(kept.print()))
                        .map(PrintRows.Kept::evidenceId)
                        .filter(id -> id != evidenceId)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private List<Long> near(long evidenceId, Look look) {
        Map<Long, Long> hashes = rows.candidates(look).stream()
                .filter(candidate -> candidate.evidenceId() != evidenceId)
                .collect(Collectors.toMap(
                        PrintRows.Candidate::evidenceId, PrintRows.Candidate::hash, (one, same) -> one));
        return hashes.entrySet().stream()
                .filter(entry -> look.near(entry.getValue()))
                .sorted(Comparator.comparingInt(entry -> look.distance(entry.getValue())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
