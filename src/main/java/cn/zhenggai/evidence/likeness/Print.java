package cn.zhenggai.evidence.likeness;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What is kept of a photo to know it again: the hash of its middle, by which it is found, and that middle made tiny, by
 * which it is recognised.
 *
 * @param tiny brightness from 0 to 255, row by row
 */
record Print(long hash, byte[] tiny) {

    static final int BANDS = 4;

    private static final int BAND_BITS = 16;
    private static final int TINY_SIDE = 16;

    /** Empty for a photo that shows nothing by which it could be known. */
    static Optional<Print> of(BufferedImage photo) {
        return Brightness.of(photo).map(brightness -> of(brightness, Window.KEPT));
    }

    private static Print of(Brightness brightness, Window window) {
        return new Print(Waves.hash(brightness.in(window, Waves.SIDE)), tiny(brightness, window));
    }

    static byte[] tiny(Brightness brightness, Window window) {
        double[][] places = brightness.in(window, TINY_SIDE);
        byte[] tiny = new byte[TINY_SIDE * TINY_SIDE];
        for (int i = 0; i < tiny.length; i++) {
            tiny[i] = (byte) Math.round(places[i / TINY_SIDE][i % TINY_SIDE]);
        }
        return tiny;
    }

    /** A part of a hash; of two that differ little one part at least is likely to be equal. */
    static int band(long hash, int no) {
        return (int) (hash >>> no * BAND_BITS & (1 << BAND_BITS) - 1);
    }

    /** From 1, the same, through 0, nothing in common, to -1. */
    static double likeness(byte[] one, byte[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double both = 0;
        double squareOne = 0;
        double squareOther = 0;
        for (int i = 0; i < one.length; i++) {
            double a = (one[i] & 255) - meanOne;
            double b = (other[i] & 255) - meanOther;
            both += a * b;
            squareOne += a * a;
            squareOther += b * b;
        }
        return both / Math.sqrt(squareOne * squareOther + 1);
    }

    private static double mean(byte[] tiny) {
        long sum = 0;
        for (byte place : tiny) {
            sum += place & 255;
        }
        return (double) sum / tiny.length;
    }
}
