package cn.zhenggai.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes that can really be filled, where the machine lets us have one. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** An ordinary folder where nothing may be mounted; {@link #real()} says so. */
    public static SmallDisk ofMegabytes(int size) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "disks")), "")
                .toAbsolutePath();
        return new SmallDisk(
                folder, run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "none", folder.toString()));
    }

    public Path folder() {
        return folder;
    }

    public boolean real() {
        return mounted;
    }

    /** Takes all of the room that is left. */
    public Path fill() throws IOException {
        Path filler = folder.resolve("filler");
        byte[] page = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (mounted) {
                run("umount", "-l", folder.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
