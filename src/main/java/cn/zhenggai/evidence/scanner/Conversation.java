package cn.zhenggai.evidence.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One question in the protocol of ClamAV's daemon, and its answer. However slowly the other side connects, reads or
 * answers, it ends when the time is up.
 */
record Conversation(ScannerAddress where, Duration patience, ScheduledExecutorService clockwork) {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    String ping() throws IOException {
        return ask("zPING\0", null);
    }

    /** The file is sent piece by piece; the daemon need not be able to read ours. */
    String scan(Path file) throws IOException {
        return ask("zINSTREAM\0", file);
    }

    private String ask(String command, @Nullable Path file) throws IOException {
        try (SocketChannel line = where.open()) {
            ScheduledFuture<?> end = clockwork.schedule(() -> close(line), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                line.connect(where.address());
                write(line, ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
                if (file != null) {
                    send(line, file);
                }
                return answer(line);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void close(SocketChannel line) {
        try {
            line.close();
        } catch (IOException e) {
            // it is of no more use anyhow
        }
    }

    private static void send(SocketChannel line, Path file) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + CHUNK);
        try (InputStream content = Files.newInputStream(file)) {
            int read = content.read(piece.array(), Integer.BYTES, CHUNK);
            while (read > 0) {
                write(line, piece.clear().putInt(read).position(0).limit(Integer.BYTES + read));
                read = content.read(piece.array(), Integer.BYTES, CHUNK);
            }
        }
        write(line, piece.clear().putInt(0).flip());
    }

    private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            line.write(bytes);
        }
    }

    /** Up to the zero behind it, or the end of the line. */
    private static String answer(SocketChannel line) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.hasRemaining() && line.read(said) >= 0) {
            if (said.position() > 0 && said.get(said.position() - 1) == 0) {
                break;
            }
        }
        return new String(said.array(), 0, said.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
