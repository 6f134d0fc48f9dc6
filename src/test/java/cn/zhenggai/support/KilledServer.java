package cn.zhenggai.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product itself in a process of its own, as it is shipped and without anything of the tests, to be killed. */
public final class KilledServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final List<String> NEEDED =
            List.of("spring.mail.host=", "zhenggai.base-url=http://zhenggai.test", "server.port=0");

    private final Process process;
    private final Path log;

    private KilledServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param settings {@code key=value}, on top of those that any start needs */
    public static KilledServer start(String... settings) throws IOException {
        return start(List.of(), List.of(), settings);
    }

    /** Whose system lets it write no file of more than so many blocks of 512 bytes, wherever it is run and by whomever. */
    public static KilledServer limited(int blocks, Path temporary, String... settings) throws IOException {
        String limit = "ulimit -f " + blocks + "; exec \"$@\"";
        return start(List.of("sh", "-c", limit, "sh"), List.of("-Djava.io.tmpdir=" + temporary), settings);
    }

    private static KilledServer start(List<String> before, List<String> options, String... settings)
            throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "killed")), "server", ".log");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classes(), "cn.zhenggai.Zhenggai"));
        NEEDED.stream()
                .filter(needed -> Arrays.stream(settings).noneMatch(setting -> setting.startsWith(key(needed))))
                .map(needed -> "--" + needed)
                .forEach(command::add);
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new KilledServer(process, log);
    }

    public KilledServer untilStarted() throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 20 && process.isAlive(); i++) {
            if (Files.readString(log).contains("Started Zhenggai")) {
                return this;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        close();
        throw new IOException("The server does not start:\n" + Files.readString(log));
    }

    public String said() throws IOException {
        return Files.readString(log);
    }

    /** As a supervisor does it at first; what the process then ends with. */
    public int toldToEnd() throws InterruptedException {
        process.destroy();
        process.waitFor();
        return process.exitValue();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** kill -9: no hook runs, nothing is finished. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String key(String setting) {
        return setting.substring(0, setting.indexOf('=') + 1);
    }

    private static String classes() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
