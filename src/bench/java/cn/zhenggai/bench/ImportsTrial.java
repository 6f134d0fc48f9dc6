package cn.zhenggai.bench;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.shared.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.ApplicationContext;

/** How long it takes from the file to the preview, and how much of the heap is alive meanwhile. A part of the rows is there already. */
class ImportsTrial {

    private static final long LOOK = 400_000_000L;
    private static final double MEGABYTE = 1024 * 1024;
    private static final int FEW = 10;
    private static final String LEDGERS = "ledgers";
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "people",
            List.of("登录名", "姓名", "手机号", "单位", "职务", "角色", "邮箱"),
            "schools",
            List.of("学校代码", "学校名称", "学校类型", "所属乡镇", "办学性质", "学生数", "设施"),
            LEDGERS,
            List.of("事项编号", "单位", "检查日期", "隐患描述", "隐患类别", "等级", "整改时限", "整改情况", "销号时间"));

    private final int rows;
    private final TakingIn taking;
    private final CarryingOn carrying;
    private final DecidingRun deciding;
    private final ReadingImports imports;
    private final TestCounty county;

    ImportsTrial(ApplicationContext product, int rows) {
        this.rows = rows;
        this.taking = product.getBean(TakingIn.class);
        this.carrying = product.getBean(CarryingOn.class);
        this.deciding = product.getBean(DecidingRun.class);
        this.imports = product.getBean(ReadingImports.class);
        this.county = product.getBean(TestCounty.class).settle();
    }

    List<Verdict> run(Report report, int rounds) {
        Table table = new Table("kind", "rows", "seconds until the preview", "rows a second", "MB alive at most");
        List<Verdict> verdicts = new ArrayList<>();
        for (String kind : List.of("schools", "people", LEDGERS)) {
            confirm(kind, preview(kind, book(kind, rows / FEW), rows / FEW));
            double few = measure(kind, rows / FEW, rounds, table).alive();
            Measured all = measure(kind, rows, rounds, table);
            verdicts.add(new Verdict(
                    Bar.atMost("14", "seconds until " + rows + " rows of " + kind + " are previewed", 20, 10),
                    all.seconds().median(),
                    "of " + all.seconds()));
            verdicts.add(new Verdict(
                    Bar.atMost("14", "MB more alive than with a tenth of the rows of " + kind, 32, 16),
                    Math.max(0, all.alive() - few),
                    "of " + Spread.shown(all.alive())));
        }
        report.add("## Previews\n").add(table);
        return verdicts;
    }

    private record Measured(Spread seconds, double alive) {}

    private Measured measure(String kind, int many, int rounds, Table table) {
        byte[] book = book(kind, many);
        preview(kind, book, many);
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            long run = preview(kind, book, many);
            seconds.add((System.nanoTime() - begun) / 1e9);
            deciding.drop(by(kind), run).orThrow();
        }
        Spread spread = Spread.of(seconds);
        double alive = alive(() -> preview(kind, book, many));
        table.row(kind, many, spread, many / spread.median(), alive);
        return new Measured(spread, alive);
    }

    /** Collected again and again while it works, so that what lies about dead does not count. */
    private static double alive(Runnable work) {
        AtomicLong most = new AtomicLong();
        Thread looking = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(used(), Math::max);
                LockSupport.parkNanos(LOOK);
            }
        });
        long before = used();
        looking.start();
        work.run();
        looking.interrupt();
        return Math.max(0, most.get() - before) / MEGABYTE;
    }

    /** What the collection itself found alive; the others go on as soon as it ends. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private long preview(String kind, byte[] book, int many) {
        try {
            long run = taking.file(by(kind), kind, kind + ".xlsx", new ByteArrayInputStream(book))
                    .orThrow();
            carrying.look();
            var found = imports.require(by(kind), run);
            if (found.state() != RunState.PREVIEW
                    || imports.counts(found).of(cn.zhenggai.dataimport.Verdict.REFUSED) > 0
                    || imports.counts(found).records() != many) {
                throw new IllegalStateException(found.state() + " " + imports.failure(found));
            }
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Actor by(String kind) {
        return county.actor(kind.equals(LEDGERS) ? "registrar" : "admin");
    }

    private void confirm(String kind, long run) {
        deciding.confirm(by(kind), run).orThrow();
        while (imports.require(by(kind), run).state() != RunState.DONE) {
            carrying.look();
        }
    }

    private static byte[] book(String kind, int many) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Bench", "1.0")) {
            Worksheet sheet = book.newWorksheet(kind);
            fill(sheet, 0, HEADINGS.get(kind));
            for (int i = 1; i <= many; i++) {
                fill(sheet, i, row(kind, i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            sheet.value(row, place, cells.get(place));
        }
    }

    private static List<String> row(String kind, int i) {
        return switch (kind) {
            case "people" -> person(i);
            case LEDGERS -> hazard(i);
            default -> school(i);
        };
    }

    private static List<String> hazard(int i) {
        String number = "青教安改〔2024〕%d号-%02d".formatted(i / 20 + 1, i % 20 + 1);
        String found = "2024.%d.%d".formatted(i % 11 + 1, i % 28 + 1);
        String closed = "2024.%d.%d".formatted(i % 11 + 2, i % 28 + 1);
        return List.of(
                number, "青岚县第" + (i % 353 + 1) + "小学", found, "第" + i + "处灭火器过期", "消防安全", "一般", closed, "已销号", closed);
    }

    private static List<String> person(int i) {
        String unit = i % 3 == 0 ? TestCounty.SCHOOL : i % 3 == 1 ? "青山镇中心小学" : "B" + (i % 353 + 1);
        String role = i % 2 == 0 ? "校长、学校安全员" : "整改责任人";
        return List.of("b" + i, "张三" + i % 97, "139%08d".formatted(i), unit, "总务主任", role, "b" + i + "@mail.test");
    }

    private static List<String> school(int i) {
        return List.of("B" + i, "青岚县第" + i + "小学", "小学", i % 2 == 0 ? "柳河镇" : "T02", "公办", "" + i % 900, "食堂、校车");
    }
}
