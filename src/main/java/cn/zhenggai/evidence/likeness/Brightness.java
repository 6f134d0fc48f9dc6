package cn.zhenggai.evidence.likeness;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How bright a photo is, place by place, on a square of fixed size. Only the order of bright and dark counts, so that a
 * photo made brighter is the same. Summed up beforehand, so that any window of it is read at once.
 */
final class Brightness {

    private static final int SIDE = 144;
    /** A picture with less between its darkest and its brightest tenth shows nothing by which it could be known. */
    private static final int LEAST_CONTRAST = 8;
    /** Brightness that differs by less counts as the same: compression makes such differences. */
    private static final int NOISE = 1;
    /** Steps of brightness that are told apart between one of 255 and the next. */
    private static final int LEVELS = 32;

    private static final int COLOURS = 3;

    private final double[][] places;
    private final double[][] sums;

    private Brightness(double[][] places) {
        this.places = places;
        this.sums = summed(places);
    }

    /** Empty for a photo that is one flat colour, as a lens with a finger before it makes. */
    static Optional<Brightness> of(BufferedImage photo) {
        int[][] grey = grey(photo);
        int[] upTo = upTo(grey);
        boolean showsSomething = level(upTo, 0.9) - level(upTo, 0.1) >= LEAST_CONTRAST * LEVELS;
        return showsSomething ? Optional.of(new Brightness(ranked(grey, upTo))) : Optional.empty();
    }

    /** @param turn from 0 to 7: bit 0 mirrors left and right, bit 1 top and bottom, bit 2 swaps the two */
    Brightness turned(int turn) {
        double[][] turned = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int row = (turn & 2) == 0 ? y : SIDE - 1 - y;
                int column = (turn & 1) == 0 ? x : SIDE - 1 - x;
                turned[y][x] = (turn & 4) == 0 ? places[row][column] : places[column][row];
            }
        }
        return new Brightness(turned);
    }

    /** The window made as many places wide and high. */
    double[][] in(Window window, int side) {
        double[] rows = edges(window.down(), side);
        double[] columns = edges(window.across(), side);
        double area = (rows[1] - rows[0]) * (columns[1] - columns[0]);
        double[][] above = new double[side + 1][side + 1];
        for (int y = 0; y <= side; y++) {
            for (int x = 0; x <= side; x++) {
                above[y][x] = sum(rows[y], columns[x]);
            }
        }
        double[][] means = new double[side][side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                means[y][x] = (above[y + 1][x + 1] - above[y][x + 1] - above[y + 1][x] + above[y][x]) / area;
            }
        }
        return means;
    }

    private static double[] edges(Window.Span span, int parts) {
        double[] edges = new double[parts + 1];
        for (int i = 0; i <= parts; i++) {
            edges[i] = SIDE * (span.from() + span.length() * i / parts);
        }
        return edges;
    }

    /** Of everything above and to the left, parts of places included. */
    private double sum(double y, double x) {
        int row = Math.min((int) y, SIDE - 1);
        int column = Math.min((int) x, SIDE - 1);
        double down = y - row;
        double right = x - column;
        return (1 - down) * ((1 - right) * sums[row][column] + right * sums[row][column + 1])
                + down * ((1 - right) * sums[row + 1][column] + right * sums[row + 1][column + 1]);
    }

    private static double[][] summed(double[][] places) {
        double[][] sums = new double[SIDE + 1][SIDE + 1];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sums[y + 1][x + 1] = places[y][x] + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
            }
        }
        return sums;
    }

    private static int[][] grey(BufferedImage photo) {
        int[][] grey = new int[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            int[] part = part(y, photo.getHeight());
            int[] colours = colours(photo, part[0], part[1] - part[0]);
            for (int x = 0; x < SIDE; x++) {
                grey[y][x] = (int) Math.round(LEVELS * mean(colours, photo.getWidth(), part(x, photo.getWidth())));
            }
        }
        return grey;
    }

    /** From which pixel to which one place reaches; a photo smaller than the square lends a pixel to several. */
    private static int[] part(int place, int pixels) {
        int from = place * pixels / SIDE;
        return new int[] {from, Math.max(from + 1, (place + 1) * pixels / SIDE)};
    }

    /** Red, green and blue of each pixel of some rows; a photo as cameras make it needs no conversion, which takes longest. */
    private static int[] colours(BufferedImage photo, int top, int rows) {
        ColorModel model = photo.getColorModel();
        boolean plain = model instanceof ComponentColorModel
                && model.getColorSpace().isCS_sRGB()
                && model.getNumComponents() == COLOURS
                && model.getTransferType() == DataBuffer.TYPE_BYTE;
        if (plain) {
            return photo.getRaster().getPixels(0, top, photo.getWidth(), rows, (int[]) null);
        }
        int[] pixels = photo.getRGB(0, top, photo.getWidth(), rows, null, 0, photo.getWidth());
        return Arrays.stream(pixels)
                .flatMap(pixel -> IntStream.of(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255))
                .toArray();
    }

    private static double mean(int[] colours, int width, int[] part) {
        double sum = 0;
        int rows = colours.length / width / COLOURS;
        for (int row = 0; row < rows; row++) {
            for (int pixel = row * width + part[0]; pixel < row * width + part[1]; pixel++) {
                int at = pixel * COLOURS;
                sum += 0.299 * colours[at] + 0.587 * colours[at + 1] + 0.114 * colours[at + 2];
            }
        }
        return sum / ((part[1] - part[0]) * rows);
    }

    /** Each place by how many others are darker, from 0 to 255. */
    private static double[][] ranked(int[][] grey, int[] upTo) {
        double[][] ranked = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int darker = below(upTo, grey[y][x] - NOISE * LEVELS) + below(upTo, grey[y][x] + NOISE * LEVELS);
                ranked[y][x] = 255.0 * darker / 2 / (SIDE * SIDE);
            }
        }
        return ranked;
    }

    /** How many places are of each level or darker: they are ranked by counting, for there are few levels. */
    private static int[] upTo(int[][] grey) {
        int[] count = new int[255 * LEVELS + 1];
        for (int[] row : grey) {
            for (int level : row) {
                count[level]++;
            }
        }
        for (int level = 1; level < count.length; level++) {
            count[level] += count[level - 1];
        }
        return count;
    }

    private static int below(int[] upTo, int level) {
        return level <= 0 ? 0 : upTo[Math.min(level, upTo.length) - 1];
    }

    /** The level that so many of all places are darker than. */
    private static int level(int[] upTo, double share) {
        int level = 0;
        while (upTo[level] <= share * SIDE * SIDE) {
            level++;
        }
        return level;
    }
}
