package cn.zhenggai.bench;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.likeness.FindingAlike;
import cn.zhenggai.support.Altered;
import cn.zhenggai.support.Photos;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** P10: how long it takes to say of an altered photo that it was used before, against reading every print once. */
class LikenessTrial {

    private static final int REAL = 300;
    private static final Bar TIME =
            Bar.atMost("P10", "ms until 9 of 10 photos have their answer, index and all", 100, 50);
    private static final Bar INDEX = Bar.atMost("P10", "ms of the look into the index, mean of a round", 50, 25);
    private static final Bar SCAN = Bar.atLeast("P10", "time, reading every hash / the answer", 5, 20);

    private final ApplicationContext product;
    private final int photos;
    private final FindingAlike finding;

    LikenessTrial(ApplicationContext product, int photos) {
        this.product = product;
        this.photos = photos;
        this.finding = product.getBean(FindingAlike.class);
    }

    List<Verdict> run(Report report, int rounds) {
        Album album = new Album(product);
        List<Long> real = album.real(REAL);
        album.fill(photos - REAL);
        List<EvidenceFile> altered = altered();
        answers(altered, real);
        List<Double> answers = new ArrayList<>();
        List<Double> indexes = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            product.getBean(StatementCosts.class).watch(() -> answers.addAll(answers(altered, real)));
            indexes.add(product.getBean(StatementCosts.class).mean("union all"));
            scans.add(scan());
        }
        report.add("## Is it used already?\n").add(table(answers, indexes, scans));
        return List.of(
                verdict(INDEX, Spread.of(indexes).median(), indexes),
                verdict(TIME, Spread.percentile(answers, 90), answers),
                verdict(SCAN, Spread.of(scans).median() / Spread.of(answers).median(), scans));
    }

    private static Verdict verdict(Bar bar, double figure, List<Double> all) {
        return new Verdict(bar, figure, "of " + Spread.of(all));
    }

    /** One of each kind in turn, none of which anybody has reported with. */
    private List<EvidenceFile> altered() {
        EvidenceShelf shelf = product.getBean(EvidenceShelf.class);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < REAL / 3; i++) {
            Altered way = Altered.values()[i % Altered.values().length];
            ids.add(product.getBean(Photos.class).handedIn(Album.PHOTOGRAPHER, way.copy(Photos.picture(i), i)));
        }
        return shelf.all(ids);
    }

    private List<Double> answers(List<EvidenceFile> altered, List<Long> real) {
        List<Double> times = new ArrayList<>();
        int found = 0;
        int foreign = 0;
        for (int i = 0; i < altered.size(); i++) {
            EvidenceFile photo = altered.get(i);
            long begun = System.nanoTime();
            List<Long> alike = finding.of(photo.id(), photo.sha256(), List.of());
            times.add((System.nanoTime() - begun) / 1e6);
            found += alike.contains(real.get(i)) ? 1 : 0;
            foreign += alike.size() - (alike.contains(real.get(i)) ? 1 : 0);
        }
        if (found * 100 < altered.size() * 95 || foreign > altered.size() / 20) {
            throw new IllegalStateException("Found %d of %d, and %d others".formatted(found, altered.size(), foreign));
        }
        return times;
    }

    /** What it would take without bands. */
    private double scan() {
        long begun = System.nanoTime();
        int[] near = new int[1];
        product.getBean(JdbcTemplate.class)
                .query("select evidence_id, hash from photo_print where hash is not null", row -> {
                    near[0] += Long.bitCount(row.getLong(2)) > 60 ? 1 : 0;
                });
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Table table(List<Double> answers, List<Double> indexes, List<Double> scans) {
        Table table = new Table("what", "times", "p50 ms", "p90 ms", "p99 ms");
        row(table, "candidates by index, mean of each round", indexes);
        row(table, "answer, with decoding and 480 views of the photo", answers);
        row(table, "reading every hash once", scans);
        return table;
    }

    private static void row(Table table, String what, List<Double> times) {
        table.row(
                what,
                times.size(),
                Spread.percentile(times, 50),
                Spread.percentile(times, 90),
                Spread.percentile(times, 99));
    }
}
