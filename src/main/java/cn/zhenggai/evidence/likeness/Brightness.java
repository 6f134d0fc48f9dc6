package cn.zhenggai.evidence.likeness;

import java.awt.image.BufferedImage;
import java.util.Optional;

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
        int[] pixels = photo.getRGB(0, 0, photo.getWidth(), photo.getHeight(), null, 0, photo.getWidth());
        int[][] grey = new int[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                grey[y][x] = (int) Math.round(LEVELS * mean(pixels, photo.getWidth(), photo.getHeight(), x, y));
            }
        }
        return grey;
    }

    /** Over the pixels that fall on one place; a photo smaller than the square lends a pixel to several. */
    private static double mean(int[] pixels, int width, int height, int x, int y) {
        int left = x * width / SIDE;
        int top = y * height / SIDE;
        int right = Math.max(left + 1, (x + 1) * width / SIDE);
        int bottom = Math.max(top + 1, (y + 1) * height / SIDE);
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int pixel = pixels[row * width + column];
                sum += 0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255);
            }
        }
        return sum / ((right - left) * (bottom - top));
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
