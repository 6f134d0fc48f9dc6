package cn.zhenggai.bench;

import cn.zhenggai.bench.PageReaders.Page;
import cn.zhenggai.bench.PageReaders.Waits;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.Office;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** How long twenty people of a bureau and its schools wait for the pages of their day, on the same cores as the server itself. */
class PagesTrial {

    private static final Duration WARM = Duration.ofSeconds(45);

    private static final Page LOG = new Page("days of the log", "/log-days", Waits.PAGE);

    private final ApplicationContext product;
    private final Duration measured;

    PagesTrial(ApplicationContext product, Duration measured) {
        this.product = product;
        this.measured = measured;
    }

    List<Verdict> run(Report report) {
        PageReaders readers = new PageReaders();
        people(
                readers,
                List.of(1L),
                Stream.concat(bureau().stream(), Stream.of(LOG)).toList());
        people(readers, List.of(2L, 2L), bureau());
        people(readers, List.of(3L, 3L, 3L), section());
        people(readers, List.of(11L, 12L, 13L, 14L), inspector());
        people(readers, List.of(51L, 52L), township());
        for (int school = 0; school < 8; school++) {
            people(readers, List.of(County.principal(school)), school(school));
        }
        readers.run(WARM, measured);
        Table table = new Table("page", "what is waited for", "answers", "p50 ms", "p90 ms", "p99 ms", "budget");
        List<Verdict> verdicts = new ArrayList<>();
        for (Waits waits : Waits.values()) {
            String what = waits.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            List<Double> worst = new ArrayList<>();
            new TreeMap<>(readers.answers(waits)).forEach((name, times) -> {
                double slow = Spread.percentile(times, 99);
                worst.add(slow);
                table.row(
                        name,
                        what,
                        times.size(),
                        Spread.percentile(times, 50),
                        Spread.percentile(times, 90),
                        slow,
                        waits.budget);
            });
            Bar bar = Bar.atMost("10", "ms, 99 of 100 answers, the slowest " + what, waits.budget, waits.budget / 2.0);
            verdicts.add(new Verdict(bar, Spread.of(worst).most(), "each: " + Spread.of(worst)));
        }
        report.add("## Twenty people, a page every two seconds each\n").add(table);
        return verdicts;
    }

    private static List<Page> bureau() {
        return List.of(
                list("case list, open", "/cases"),
                list("case list, overdue", "/cases?view=overdue"),
                list("case list, all", "/cases?view=all"),
                list("case list, ended", "/cases?view=ended"),
                list("case list, category and township", "/cases?category=A&township=11"),
                list("case list, one school", "/cases?school=107"),
                list("case list, a common word", "/cases?q=" + encoded("灭火器")),
                new Page("search, a common word", "/find?q=" + encoded("灭火器"), Waits.PAGE),
                new Page("search, a school", "/find?q=" + encoded("青岚县第7小学"), Waits.PAGE),
                new Page("desk", "/escalations", Waits.PAGE),
                list("list of the desk", "/escalations/list?list=overdue"),
                new Page("page of a school", "/schools/U107", Waits.PAGE),
                new Page("cockpit", "/overview", Waits.FIGURES),
                new Page("analysis", "/overview/analysis", Waits.FIGURES),
                new Page("analysis by category", "/overview/analysis?by=category", Waits.FIGURES),
                new Page("where time goes", "/overview/flow", Waits.FIGURES),
                list("list behind a number", "/overview/cases?measure=overdue"),
                new Page("workbook of open cases", "/cases/export", Waits.FIRST_BYTE),
                new Page("workbook of all cases", "/cases/export?view=all", Waits.FIRST_BYTE),
                new Page("workbook of the desk", "/escalations/export?list=overdue", Waits.FIRST_BYTE));
    }

    private static List<Page> section() {
        return List.of(
                list("tasks of a section head", "/tasks"),
                list("case list, open", "/cases"),
                list("case list, a common word", "/cases?q=" + encoded("配电房")),
                new Page("desk", "/escalations", Waits.PAGE),
                list("inbox", "/inbox"));
    }

    private static List<Page> inspector() {
        return List.of(
                list("tasks of an inspector", "/tasks"),
                list("case list, open", "/cases"),
                new Page("search, a common word", "/find?q=" + encoded("疏散通道"), Waits.PAGE),
                list("inbox", "/inbox"));
    }

    private static List<Page> township() {
        return List.of(
                list("case list of a township", "/cases"),
                new Page("cockpit of a township", "/overview", Waits.FIGURES),
                new Page("analysis of a township", "/overview/analysis", Waits.FIGURES),
                new Page("search, a school", "/find?q=" + encoded("青岚县第1小学"), Waits.PAGE));
    }

    private static List<Page> school(int school) {
        return List.of(
                list("tasks of a principal", "/tasks"),
                list("case list of a principal", "/cases"),
                new Page("page of a school", "/schools/U" + (101 + school), Waits.PAGE),
                list("inbox", "/inbox"));
    }

    private static Page list(String name, String path) {
        return new Page(name, path, Waits.LIST);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void people(PageReaders readers, List<Long> ids, List<Page> pages) {
        int port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        product.getBean(GivingPassword.class).giveSame(ids.stream().distinct().toList(), Office.PASSWORD);
        ids.forEach(id -> readers.add(new HttpReader(port).logIn(County.login(id)), pages));
    }
}
