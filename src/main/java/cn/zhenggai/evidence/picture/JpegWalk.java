package cn.zhenggai.evidence.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks the markers of a JPEG without decoding it. The decoder accepts a file cut short, painting the rest grey, and a
 * small file with thousands of scans, each a pass over the whole picture; neither is a photo.
 */
final class JpegWalk implements AutoCloseable {

    private static final int MOST_SCANS = 64;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private final InputStream file;
    private final byte[] chunk = new byte[64 * 1024];
    private int next;
    private int end;

    private JpegWalk(Path file) throws IOException {
        this.file = Files.newInputStream(file);
    }

    /** Whether it runs to its end mark and has a believable number of scans. */
    static boolean sound(Path jpeg) throws IOException {
        try (JpegWalk walk = new JpegWalk(jpeg)) {
            return walk.reachesItsEnd();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private boolean reachesItsEnd() throws IOException {
        int scans = 0;
        for (int marker = marker(); marker >= 0; marker = marker()) {
            if (marker == END_OF_IMAGE) {
                return scans > 0;
            }
            if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
                return false;
            }
            if (!alone(marker)) {
                skip((read() << 8 | read()) - 2);
            }
        }
        return false;
    }

    private int marker() throws IOException {
        int value = read();
        while (value >= 0 && value != 0xff) {
            value = read();
        }
        while (value == 0xff) {
            value = read();
        }
        return value;
    }

    /** Stuffed zeros, restart marks and the start of the image stand without a length. */
    private static boolean alone(int marker) {
        return marker <= 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    private void skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int step = Math.min(left, end - next);
            next += step;
            left -= step;
            if (left > 0) {
                if (read() < 0) {
                    return;
                }
                left--;
            }
        }
    }

    private int read() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, file.read(chunk));
            if (end == 0) {
                return -1;
            }
        }
        return chunk[next++] & 0xff;
    }
}
