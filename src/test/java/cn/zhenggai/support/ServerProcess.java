package cn.zhenggai.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A database server of our own: listens on loopback only, keeps its rows in a temporary folder, ends with this JVM. */
final class ServerProcess {

    private static final int PATIENCE_SECONDS = 180;
    private static final List<String> TUNED_FOR_TESTS = List.of(
            "--bind-address=127.0.0.1",
            "--default-time-zone=+00:00",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--innodb-doublewrite=0",
            "--innodb-use-native-aio=0",
            "--innodb-log-file-size=16M",
            "--innodb-buffer-pool-size=64M",
            "--performance-schema=OFF",
            "--connect-timeout=60",
            "--skip-log-bin");

    /** Else at every start a new key of 4096 bits, and ciphers in plain C. MySQL's lines stay encrypted. */
    private static final List<String> TUNED_MARIADB = List.of("--skip-ssl");

    /** The shell ends the server when its input ends, and that happens even if this JVM is killed. */
    private static final List<String> ENDING_WITH_US =
            List.of("sh", "-c", "\"$@\" & server=$!; cat > /dev/null; kill $server; wait $server; rm -rf \"$0\"");

    /** Files in memory, where a machine has as much to spare: a new schema is hundreds of small writes. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long MUCH = 4L << 30;

    private final String name;
    private final Path folder;
    private final int port;

    ServerProcess(String name) throws IOException {
        this.name = name;
        folder = Files.createTempDirectory(place(), "zhenggai-" + name);
        Files.createDirectories(folder.resolve("tmp"));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /** A benchmark with millions of rows says where they have room. */
    private static Path place() throws IOException {
        String asked = System.getProperty("test.databases");
        if (asked != null) {
            return Files.createDirectories(Path.of(asked).toAbsolutePath());
        }
        boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > MUCH;
        return roomy ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** With the data of an empty server, which the command prepares once a checkout; from then on it is copied. */
    ServerProcess prepared(List<String> command) throws IOException, InterruptedException {
        Path empty = Path.of("target", "databases", name + "-empty");
        if (Files.exists(empty)) {
            FileSystemUtils.copyRecursively(empty, data());
            return this;
        }
        Process process = launch(command);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw failed(command);
        }
        Path part = empty.resolveSibling(empty.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        FileSystemUtils.copyRecursively(data(), part);
        Files.move(part, empty);
        return this;
    }

    /** Returns when the server takes connections. */
    ServerProcess started(List<String> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ENDING_WITH_US);
        command.add(folder.toString());
        command.addAll(program);
        command.addAll(TUNED_FOR_TESTS);
        command.addAll(name.contains("mariadb") ? TUNED_MARIADB : List.of());
        command.addAll(List.of(
                "--user=root",
                "--datadir=" + data(),
                "--tmpdir=" + folder.resolve("tmp"),
                "--port=" + port,
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid")));
        Process process = launch(command);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        for (int i = 0; i < PATIENCE_SECONDS * 10 && process.isAlive(); i++) {
            if (answers()) {
                return this;
            }
            Thread.sleep(100);
        }
        throw failed(command);
    }

    private Process launch(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private IOException failed(List<String> command) throws IOException {
        String said = Files.readString(log());
        String advice = said.contains("cannot open shared object file")
                ? "A shared library is missing on this machine (libnuma: apt-get install libnuma1). "
                : "";
        return new IOException(advice + String.join(" ", command) + " said:\n" + said);
    }

    private void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("Left behind: " + folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log() {
        return folder.resolve("log");
    }
}
