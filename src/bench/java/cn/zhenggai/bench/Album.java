package cn.zhenggai.bench;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.Photos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Very many photos. A few hundred are real pictures with real prints; the print of each other one is that of one of them
 * with every wave turned by chance of one in three, so that common values stay commoner than others.
 */
class Album {

    static final Actor PHOTOGRAPHER =
            new Actor(1, "bench", "李明", 1, UnitKind.SCHOOL, "青岚县第一小学", 1, Set.of(), List.of());

    private static final int BATCH = 1000;
    private static final int BANDS = 4;
    private static final int TINY = 256;

    private final JdbcTemplate jdbc;
    private final Photos photos;
    private final EvidenceShelf shelf;
    private final TransactionTemplate together;

    Album(ApplicationContext product) {
        this.jdbc = product.getBean(JdbcTemplate.class);
        this.photos = product.getBean(Photos.class);
        this.shelf = product.getBean(EvidenceShelf.class);
        this.together = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    /** The ids of the real pictures, of which the n-th shows {@code Photos.picture(n)}. */
    List<Long> real(int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = photos.handedIn(PHOTOGRAPHER, Photos.jpeg(i));
            shelf.attach("case:bench", "AFTER", 1, PHOTOGRAPHER, List.of(new Attachment(id, null)));
            ids.add(id);
        }
        return ids;
    }

    /** As many more, with the indexes laid on afterwards. */
    void fill(int count) {
        List<Long> hashes = jdbc.queryForList("select hash from photo_print where hash is not null", Long.class);
        long first = jdbc.queryForObject("select max(id) from evidence", Long.class) + 1;
        bands("drop index ix_print_band_%1$d on photo_print");
        Random dice = new Random(7);
        for (int from = 0; from < count; from += BATCH) {
            long start = first + from;
            int size = Math.min(BATCH, count - from);
            together.executeWithoutResult(kept -> insert(start, size, hashes, dice));
        }
        bands("create index ix_print_band_%1$d on photo_print (band_%1$d, hash)");
        jdbc.execute(
                jdbc.execute((java.sql.Connection c) ->
                                c.getMetaData().getDatabaseProductName().equals("H2"))
                        ? "analyze"
                        : "analyze table photo_print");
    }

    /** Within one transaction, or the product itself would take the prints that are still missing. */
    private void insert(long start, int size, List<Long> hashes, Random dice) {
        many(
                """
                insert into evidence (id, owner, purpose, round, name, kind, content_type, size_bytes, width, height,
                    sha256, original_sha256, uploaded_by, uploaded_by_name, uploaded_at) values\s""",
                "(?, 'case:bench', 'AFTER', 1, 'a.jpg', 'PHOTO', 'image/jpeg', 1, 1, 1, ?, ?, 1, '李明',"
                        + " '2026-01-01 00:00:00')",
                rows(start, size, id -> new Object[] {id, sha(id), sha(id)}));
        many(
                "insert into photo_print (evidence_id, hash, band_0, band_1, band_2, band_3, tiny) values ",
                "(?, ?, ?, ?, ?, ?, ?)",
                rows(start, size, id -> print(id, hashes, dice)));
    }

    /** In one statement: a batch of single ones takes twenty times as long. */
    private void many(String insert, String row, List<Object[]> rows) {
        jdbc.update(
                insert + String.join(", ", Collections.nCopies(rows.size(), row)),
                rows.stream().flatMap(Stream::of).toArray());
    }

    private void bands(String statement) {
        IntStream.range(0, BANDS).forEach(no -> jdbc.execute(statement.formatted(no)));
    }

    private interface Row {
        Object[] of(long id);
    }

    private static List<Object[]> rows(long start, int size, Row row) {
        List<Object[]> rows = new ArrayList<>();
        for (long id = start; id < start + size; id++) {
            rows.add(row.of(id));
        }
        return rows;
    }

    private static Object[] print(long id, List<Long> hashes, Random dice) {
        long hash = hashes.get(dice.nextInt(hashes.size()));
        for (int wave = 0; wave < Long.SIZE - 1; wave++) {
            hash ^= dice.nextInt(3) == 0 ? 1L << wave : 0;
        }
        byte[] tiny = new byte[TINY];
        dice.nextBytes(tiny);
        return new Object[] {id, hash, band(hash, 0), band(hash, 1), band(hash, 2), band(hash, 3), tiny};
    }

    private static int band(long hash, int no) {
        return (int) (hash >>> 16 * no & 0xffff);
    }

    private static String sha(long id) {
        return "%064x".formatted(id * 0x9e3779b97f4a7c15L);
    }
}
