package cn.zhenggai.bench;

import cn.zhenggai.bench.ListReaders.Phase;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.Office;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationContext;

/**
 * P9: how long people wait for a list while everything becomes overdue, against the quiet just before. Storms follow each
 * other, each after a calm of the same length, until there are enough answers to speak of one in a hundred.
 */
class ListsTrial {

    private static final int ENOUGH = 200;
    private static final int MOST_STORMS = 20;
    private static final Duration SHORTEST_CALM = Duration.ofMillis(500);
    private static final int READERS = 4;

    private final BenchSettings settings;
    private final OverdueStorm storm;
    private final ApplicationContext product;

    ListsTrial(BenchSettings settings, OverdueStorm storm, ApplicationContext product) {
        this.settings = settings;
        this.storm = storm;
        this.product = product;
    }

    List<Verdict> run(Report report) {
        long[] workers = LongStream.range(0, READERS)
                .map(i -> County.principal((int) i * 7) + 2)
                .toArray();
        long[] officials = {County.SECTION_HEAD, County.SECTION_HEAD, 1, 2};
        try (ListReaders tasks = new ListReaders("/tasks", people(workers));
                ListReaders cases = new ListReaders("/cases?view=overdue", people(officials))) {
            List<ListReaders> lists = List.of(tasks, cases);
            int storms = storms(lists);
            report.add("## Lists while it happens\n").add(table(lists));
            report.add("%d storms, each after a calm of its own length; %d readers a list, two pages a second each.%n"
                    .formatted(storms, READERS));
            return lists.stream().map(ListsTrial::verdict).toList();
        }
    }

    private int storms(List<ListReaders> lists) {
        calm(lists, Duration.ofSeconds(5), Phase.ASIDE);
        Duration length = SHORTEST_CALM;
        int storms = 0;
        while (storms < MOST_STORMS && (storms < settings.rounds() || fewest(lists) < ENOUGH)) {
            storm.prepare();
            calm(lists, length, Phase.BEFORE);
            long begun = System.nanoTime();
            lists.forEach(list -> list.turn(Phase.DURING));
            storm.run();
            lists.forEach(list -> list.turn(Phase.ASIDE));
            length = Duration.ofNanos(Math.max(SHORTEST_CALM.toNanos(), System.nanoTime() - begun));
            storm.check();
            storms++;
        }
        return storms;
    }

    private static void calm(List<ListReaders> lists, Duration length, Phase phase) {
        long end = System.nanoTime() + length.toNanos();
        lists.forEach(list -> list.turn(phase));
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        lists.forEach(list -> list.turn(Phase.ASIDE));
    }

    private static int fewest(List<ListReaders> lists) {
        return lists.stream()
                .mapToInt(list -> Math.min(
                        list.answers(Phase.BEFORE).size(),
                        list.answers(Phase.DURING).size()))
                .min()
                .orElse(0);
    }

    private static Table table(List<ListReaders> lists) {
        Table table = new Table("list", "when", "answers", "p50 ms", "p90 ms", "p99 ms");
        for (ListReaders list : lists) {
            for (Phase phase : List.of(Phase.BEFORE, Phase.DURING)) {
                List<Double> answers = list.answers(phase);
                table.row(
                        list.path(),
                        phase.name().toLowerCase(java.util.Locale.ROOT),
                        answers.size(),
                        Spread.percentile(answers, 50),
                        Spread.percentile(answers, 90),
                        Spread.percentile(answers, 99));
            }
        }
        return table;
    }

    private static Verdict verdict(ListReaders list) {
        Bar bar = Bar.atMost("P9", "99 of 100 answers of " + list.path() + ", during / before", 3, 1.3);
        boolean busy = Spread.percentile(list.answers(Phase.BEFORE), 90) > ListReaders.EVERY.toMillis();
        String beside = "p50: " + Spread.shown(ratio(list, 50));
        return new Verdict(bar, ratio(list, 99), busy ? beside + "; MACHINE TOO BUSY TO SAY" : beside);
    }

    private static double ratio(ListReaders list, int percent) {
        return Spread.percentile(list.answers(Phase.DURING), percent)
                / Spread.percentile(list.answers(Phase.BEFORE), percent);
    }

    private List<HttpReader> people(long... ids) {
        int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        product.getBean(GivingPassword.class)
                .giveSame(LongStream.of(ids).boxed().toList(), Office.PASSWORD);
        List<HttpReader> readers = new ArrayList<>();
        for (long id : ids) {
            readers.add(new HttpReader(port).logIn(County.login(id)));
        }
        return readers;
    }
}
