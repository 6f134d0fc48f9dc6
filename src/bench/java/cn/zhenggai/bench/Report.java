package cn.zhenggai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** What was measured, on the console and as a Markdown file that says on what it was measured. */
class Report {

    private final StringBuilder text = new StringBuilder();

    Report(String title, BenchSettings settings, String database) {
        text.append("# ").append(title).append("\n\n");
        add(new Table("measured", "on")
                .row("day", LocalDate.now())
                .row("commit", commit())
                .row("size", settings.cases() + " cases, " + settings.rounds() + " rounds after one warm-up")
                .row("machine", Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name"))
                .row("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"))
                .row("database", database));
    }

    Report add(Object part) {
        text.append(part).append('\n');
        System.out.println();
        System.out.println(part);
        return this;
    }

    Path writeTo(Path folder, String name) {
        add("Programs that wanted a core at the end, over the last minute, those of this run included: %s.%n"
                .formatted(Spread.shown(
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())));
        try {
            Path file = Files.createDirectories(folder).resolve(LocalDate.now() + "-" + name + ".md");
            return Files.writeString(file, text.toString().stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
