package cn.zhenggai.start;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a database server says, its first packet with the false version put right; all that follows untouched. */
public class GreetingStream extends FilterInputStream {

    private static final int HEADER = 4;
    private static final byte[] FALSE = "\n5.5.5-".getBytes(StandardCharsets.US_ASCII);

    /** Fractions came with 5.6.4; with 5.7.20 the driver would ask for variables that MariaDB 10 does not have. */
    private static final byte[] BETTER = "\n5.7.9-".getBytes(StandardCharsets.US_ASCII);

    private byte[] first;
    private int given;

    public GreetingStream(InputStream server) {
        super(server);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (first == null) {
            first = firstPacket();
        }
        if (given == first.length) {
            return super.read(into, offset, length);
        }
        int now = Math.min(length, first.length - given);
        System.arraycopy(first, given, into, offset, now);
        given += now;
        return now;
    }

    @Override
    public int available() throws IOException {
        return (first == null ? 0 : first.length - given) + super.available();
    }

    @Override
    public long skip(long number) throws IOException {
        return number <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(number, 1024)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Three bytes of length, one of sequence, then the greeting: a ten, and the version. */
    private byte[] firstPacket() throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            return header;
        }
        byte[] body = in.readNBytes(header[0] & 0xff | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16);
        if (body.length > FALSE.length && Arrays.equals(body, 0, FALSE.length, FALSE, 0, FALSE.length)) {
            System.arraycopy(BETTER, 0, body, 0, BETTER.length);
        }
        byte[] packet = Arrays.copyOf(header, HEADER + body.length);
        System.arraycopy(body, 0, packet, HEADER, body.length);
        return packet;
    }
}
