package cn.zhenggai.evidence.likeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of prints. A photo without a hash was looked at and cannot be known again. */
@Component
class PrintRows {

    private static final String CANDIDATES = IntStream.range(0, Print.BANDS)
            .mapToObj(no -> "select evidence_id, hash from photo_print where band_%d in (:band%d)".formatted(no, no))
            .collect(Collectors.joining(" union all "));

    private final JdbcClient jdbc;

    PrintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a photo is kept under. */
    record Candidate(long evidenceId, long hash) {}

    /** A photo with its print. */
    record Kept(long evidenceId, Print print) {}

    /** A photo that still waits for its print. */
    record Waiting(long evidenceId, String sha256) {}

    /** Doing it twice, on two nodes too, changes nothing. */
    void insert(long evidenceId, Optional<Print> print) {
        try {
            jdbc.sql("""
                            insert into photo_print (evidence_id, hash, band_0, band_1, band_2, band_3, tiny)
                            values (?, ?, ?, ?, ?, ?, ?)""").params(row(evidenceId, print)).update();
        } catch (DuplicateKeyException e) {
            // the other node was faster
        }
    }

    private static List<Object> row(long evidenceId, Optional<Print> print) {
        Object[] row = new Object[Print.BANDS + 3];
        row[0] = evidenceId;
        print.ifPresent(known -> {
            row[1] = known.hash();
            IntStream.range(0, Print.BANDS).forEach(no -> row[2 + no] = Print.band(known.hash(), no));
            row[Print.BANDS + 2] = known.tiny();
        });
        return Arrays.asList(row);
    }

    void leaveOut(long evidenceId) {
        jdbc.sql("""
                        update photo_print set hash = null, band_0 = null, band_1 = null, band_2 = null, band_3 = null,
                            tiny = null, left_out = true
                        where evidence_id = :id""").param("id", evidenceId).update();
    }

    /** All that have one band in common with one of the views. Indexes ix_print_band_0 to ix_print_band_3. */
    List<Candidate> candidates(Look look) {
        JdbcClient.StatementSpec query = jdbc.sql(CANDIDATES);
        for (int no = 0; no < Print.BANDS; no++) {
            query = query.param("band" + no, look.bands(no));
        }
        return query.query((row, n) -> new Candidate(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * Those that belong to somebody, or were sent along with the one that is asked about. Both the original of a marked
     * photo and what is shown of it are known again, each as the marked photo. Copies are asked about by themselves: hardly
     * any photo is marked, and of a column that is null nearly everywhere a database thinks that a join meets every row.
     */
    List<Kept> prints(Collection<Long> ids, Collection<Long> besides) {
        List<Printed> printed = jdbc.sql("""
                        select e.id, e.owner, p.hash, p.tiny from photo_print p join evidence e on e.id = p.evidence_id
                        where p.evidence_id in (:ids)""")
                .param("ids", ids)
                .query((row, n) ->
                        new Printed(row.getLong(1), row.getString(2), new Print(row.getLong(3), row.getBytes(4))))
                .list();
        List<Long> originals = printed.stream()
                .filter(one -> Prints.UNSEEN.equals(one.owner()))
                .map(Printed::id)
                .toList();
        List<Copy> copies = originals.isEmpty() ? List.of() : copies(originals);
        return printed.stream()
                .flatMap(one -> Prints.UNSEEN.equals(one.owner())
                        ? copies.stream()
                                .filter(copy -> copy.of() == one.id() && shown(copy.id(), copy.owner(), besides))
                                .map(copy -> new Kept(copy.id(), one.print()))
                        : Stream.of(one)
                                .filter(photo -> shown(photo.id(), photo.owner(), besides))
                                .map(photo -> new Kept(photo.id(), photo.print())))
                .toList();
    }

    private record Printed(long id, String owner, Print print) {}

    private record Copy(long id, String owner, long of) {}

    private List<Copy> copies(List<Long> originals) {
        return jdbc.sql("select id, owner, marked_of from evidence where marked_of in (:originals)")
                .param("originals", originals)
                .query((row, n) -> new Copy(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static boolean shown(long id, String owner, Collection<Long> besides) {
        return owner != null || besides.contains(id);
    }

    /** Of the youngest file. */
    long lastId() {
        return jdbc.sql("select coalesce(max(id), 0) from evidence")
                .query(Long.class)
                .single();
    }

    /** In the order in which they came. */
    List<Waiting> waiting(long after, int most) {
        return jdbc.sql("""
                        select e.id, e.sha256 from evidence e left join photo_print p on p.evidence_id = e.id
                        where e.id > :after and e.kind = 'PHOTO' and p.evidence_id is null order by e.id limit :most""")
                .params(Map.of("after", after, "most", most))
                .query((row, n) -> new Waiting(row.getLong(1), row.getString(2)))
                .list();
    }
}
