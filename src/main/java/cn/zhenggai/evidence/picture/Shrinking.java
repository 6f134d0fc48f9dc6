package cn.zhenggai.evidence.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Makes a picture much smaller: each new pixel is the mean of those it stands for. One pass over the bytes. */
final class Shrinking {

    private final int bands;
    private final int width;
    private final int height;
    private final byte[] from;
    private final int[] column;
    private final int fromHeight;
    private final BufferedImage result;
    private final byte[] to;

    private Shrinking(BufferedImage image, int width, int height) {
        this.bands = image.getRaster().getNumBands();
        this.width = width;
        this.height = height;
        this.from = bytes(image);
        this.fromHeight = image.getHeight();
        this.column = new int[image.getWidth()];
        for (int x = 0; x < column.length; x++) {
            column[x] = (int) ((long) x * width / column.length) * bands;
        }
        this.result = new BufferedImage(width, height, image.getType());
        this.to = bytes(result);
    }

    /** For pictures of one byte a channel, as {@link Pictures#decode} makes them. */
    static BufferedImage to(int width, int height, BufferedImage image) {
        Shrinking shrinking = new Shrinking(image, width, height);
        shrinking.run();
        return shrinking.result;
    }

    private void run() {
        int[] sums = new int[width * bands];
        int first = 0;
        for (int y = 0; y < height; y++) {
            int end = (int) ((long) (y + 1) * fromHeight / height);
            Arrays.fill(sums, 0);
            for (int row = first; row < end; row++) {
                add(row, sums);
            }
            put(y, sums, end - first);
            first = end;
        }
    }

    private void add(int row, int[] sums) {
        int at = row * column.length * bands;
        for (int target : column) {
            for (int band = 0; band < bands; band++) {
                sums[target + band] += from[at++] & 0xff;
            }
        }
    }

    private void put(int y, int[] sums, int rows) {
        int at = y * width * bands;
        for (int x = 0; x < width; x++) {
            int count = rows * (start(x + 1) - start(x));
            for (int band = 0; band < bands; band++) {
                to[at++] = (byte) (sums[x * bands + band] / count);
            }
        }
    }

    /** The first column that belongs to the given pixel. */
    private int start(int x) {
        return (int) (((long) x * column.length + width - 1) / width);
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
