package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a package as it is unpacked: counted, whatever the package claims. */
final class Bounded extends FilterInputStream {

    /** What is smaller may be as well packed as it likes. */
    private static final long SMALL = 8L * 1024 * 1024;

    private final long packed;
    private final Bounds bounds;
    private long unpacked;

    Bounded(InputStream content, long packed, Bounds bounds) {
        super(content);
        this.packed = Math.max(1, packed);
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        unpacked += read;
        boolean swollen = unpacked > SMALL && unpacked / packed > bounds.ratio();
        if (unpacked > bounds.unpackedBytes() || swollen) {
            throw Unreadable.BOMB.found();
        }
    }
}
