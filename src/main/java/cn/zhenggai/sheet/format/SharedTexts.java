package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Bounds;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The texts of a workbook, to which its cells point by number. Millions of them lie in a file beside memory, of which a
 * few pages are held; a table names its texts mostly in the order in which they lie there.
 */
final class SharedTexts implements Closeable {

    private static final int PAGE = 1 << 16;
    private static final int PAGES = 32;

    private final Path file;
    private int[] ends = new int[1024];
    private int count;

    private final FileChannel channel;
    private final byte[][] pages = new byte[PAGES][];
    private final long[] numbers = new long[PAGES];

    private SharedTexts(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        Arrays.fill(numbers, -1);
    }

    static SharedTexts read(InputStream content, Bounds bounds) throws IOException {
        Path file = Files.createTempFile("zhenggai-texts", ".tmp");
        SharedTexts texts = new SharedTexts(file, FileChannel.open(file, StandardOpenOption.READ));
        try {
            texts.fill(content, bounds);
            return texts;
        } catch (IOException | RuntimeException broken) {
            texts.close();
            throw broken;
        }
    }

    private void fill(InputStream content, Bounds bounds) throws IOException {
        Xml xml = new Xml(content, bounds.cellText());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), PAGE)) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    byte[] text = XlsxText.read(xml, "si", bounds.cellText()).getBytes(StandardCharsets.UTF_8);
                    out.write(text);
                    add(text.length);
                }
            }
        }
    }

    private void add(int length) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        ends[count] = Math.addExact(start(count), length);
        count++;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** @throws IOException when there is no such text */
    String text(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw new IOException("No text " + number);
        }
        int from = start(number);
        int length = ends[number] - from;
        int within = from % PAGE;
        if (within + length <= PAGE) {
            return new String(page(from / PAGE), within, length, StandardCharsets.UTF_8);
        }
        return new String(bytes(from, length), StandardCharsets.UTF_8);
    }

    private byte[] page(int number) throws IOException {
        int place = number % PAGES;
        byte[] held = pages[place];
        if (held == null || numbers[place] != number) {
            held = bytes((long) number * PAGE, PAGE);
            pages[place] = held;
            numbers[place] = number;
        }
        return held;
    }

    private byte[] bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // goes on until all of it is there
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
