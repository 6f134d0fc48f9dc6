package cn.zhenggai.evidence.likeness;

import java.awt.image.BufferedImage;
import java.util.Arrays;

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

    private final double[][] places;
    private final double[][] sums;

    private Brightness(double[][] places) {
        this.places = places;
        this.sums = summed(places);
    }

    static Brightness of(BufferedImage photo) {
        return new Brightness(ranked(grey(photo)));
    }

    /** False for a photo that is one flat colour, as a lens with a finger before it makes. */
    static boolean showsSomething(BufferedImage photo) {
        double[] sorted = sorted(grey(photo));
        return sorted[sorted.length * 9 / 10] - sorted[sorted.length / 10] >= LEAST_CONTRAST;
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

    private static double[][] grey(BufferedImage photo) {
        double[][] grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                grey[y][x] = mean(photo, x, y);
            }
        }
        return grey;
    }

    /** Over the pixels that fall on one place; a photo smaller than the square lends a pixel to several. */
    private static double mean(BufferedImage photo, int x, int y) {
        int left = x * photo.getWidth() / SIDE;
        int top = y * photo.getHeight() / SIDE;
        int right = Math.max(left + 1, (x + 1) * photo.getWidth() / SIDE);
        int bottom = Math.max(top + 1, (y + 1) * photo.getHeight() / SIDE);
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int pixel = photo.getRGB(column, row);
                sum += 0.299 * (pixel >> 16 & 255) + 0.587 * (pixel >> 8 & 255) + 0.114 * (pixel & 255);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /** Each place by how many others are darker, from 0 to 255. */
    private static double[][] ranked(double[][] grey) {
        double[] sorted = sorted(grey);
        double[][] ranked = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int darker = below(sorted, grey[y][x] - NOISE) + below(sorted, grey[y][x] + NOISE);
                ranked[y][x] = 255.0 * darker / 2 / sorted.length;
            }
        }
        return ranked;
    }

    private static double[] sorted(double[][] grey) {
        double[] all = Arrays.stream(grey).flatMapToDouble(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
