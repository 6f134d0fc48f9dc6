package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/**
 * How much light falls where, on a coarse grid; 128 leaves a colour as it is. Exposing a picture multiplies it with the
 * light and adds the grain of a cheap phone.
 */
final class Light {

    private static final int CELL = 8;
    private static final int COLUMNS = Stage.WIDTH / CELL + 2;
    private static final int ROWS = Stage.HEIGHT / CELL + 2;
    private static final byte[] GRAIN = grain();

    private final BufferedImage map = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D brush = map.createGraphics();
    private double[] tint = {1, 1, 1};

    Light() {
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ambient(Tone.of(0x808080));
    }

    /** Sees what the lens sees; warmth runs from -1, an overcast morning, to 1, late sun. */
    void look(AffineTransform view, double warmth) {
        brush.scale(1.0 / CELL, 1.0 / CELL);
        brush.transform(view);
        tint = new double[] {1 + 0.045 * warmth, 1, 1 - 0.06 * warmth};
    }

    void ambient(Color level) {
        AffineTransform kept = brush.getTransform();
        brush.setTransform(new AffineTransform());
        brush.setColor(level);
        brush.fillRect(0, 0, COLUMNS, ROWS);
        brush.setTransform(kept);
    }

    /** Pulls the light towards a level around a point, fading outwards. */
    void pool(double x, double y, double radiusX, double radiusY, Color level, int strength) {
        AffineTransform flat = AffineTransform.getTranslateInstance(x, y);
        flat.scale(1, radiusY / radiusX);
        brush.setPaint(new RadialGradientPaint(
                new Point2D.Double(),
                (float) radiusX,
                new Point2D.Double(),
                new float[] {0, 0.45f, 1},
                new Color[] {Tone.clear(level, strength), Tone.clear(level, strength / 2), Tone.clear(level, 0)},
                MultipleGradientPaint.CycleMethod.NO_CYCLE,
                MultipleGradientPaint.ColorSpaceType.SRGB,
                flat));
        brush.fillRect((int) (x - radiusX), (int) (y - radiusY), (int) (2 * radiusX), (int) (2 * radiusY));
    }

    /** Less light on a surface, in one of several layers. */
    void dim(Shape surface, int strength) {
        brush.setPaint(Tone.dark(strength));
        brush.fill(surface);
    }

    /** Uneven paint and old dirt: nothing in a real place is of one colour. */
    void mottle(Random place, int strength) {
        for (int i = 0; i < 60; i++) {
            double size = 60 + place.nextDouble() * 220;
            Color level = place.nextBoolean() ? Tone.of(0x9a9890) : Tone.of(0x5f605c);
            pool(
                    place.nextDouble() * Stage.WIDTH,
                    place.nextDouble() * Stage.HEIGHT,
                    size,
                    size * (0.5 + place.nextDouble()),
                    level,
                    strength);
        }
    }

    void expose(BufferedImage picture, Random moment) {
        int[] light = ((DataBufferInt) map.getRaster().getDataBuffer()).getData();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int noise = moment.nextInt();
        for (int y = 0; y < Stage.HEIGHT; y++) {
            int[] row = row(light, y);
            for (int x = 0; x < Stage.WIDTH; x++) {
                int at = x / CELL * 3;
                int part = x % CELL;
                noise = noise * 1664525 + 1013904223;
                int speck = GRAIN[noise >>> 16];
                int pixel = pixels[y * Stage.WIDTH + x];
                pixels[y * Stage.WIDTH + x] = channel(pixel >> 16, row, at, part, speck) << 16
                        | channel(pixel >> 8, row, at + 1, part, speck) << 8
                        | channel(pixel, row, at + 2, part, speck);
            }
        }
    }

    private static int channel(int colour, int[] row, int at, int part, int speck) {
        int level = row[at] * (CELL - part) + row[at + 3] * part;
        int value = ((colour & 0xff) * level >> 16) + speck;
        return value < 0 ? 0 : Math.min(value, 255);
    }

    /** One row of light between two rows of the grid, darker towards the corners; 64 times 128 is neutral. */
    private int[] row(int[] light, int y) {
        int above = y / CELL;
        int part = y % CELL;
        int[] row = new int[COLUMNS * 3];
        double down = 2.0 * y / Stage.HEIGHT - 1;
        for (int column = 0; column < COLUMNS; column++) {
            double across = 2.0 * column * CELL / Stage.WIDTH - 1;
            double corner = 1 - 0.10 * (across * across + down * down) * (across * across + down * down);
            int upper = light[above * COLUMNS + column];
            int lower = light[(above + 1) * COLUMNS + column];
            for (int band = 0; band < 3; band++) {
                int shift = 16 - 8 * band;
                int level = (upper >> shift & 0xff) * (CELL - part) + (lower >> shift & 0xff) * part;
                row[column * 3 + band] = (int) (level * 8 * corner * tint[band]);
            }
        }
        return row;
    }

    private static byte[] grain() {
        byte[] grain = new byte[1 << 16];
        Random random = new Random(1);
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (byte) Math.round(random.nextGaussian() * 4.5);
        }
        return grain;
    }
}
