package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What time and neglect do to things. */
final class Wear {

    private Wear() {}

    /** Stains, only on the given surface. */
    static void stain(Stage s, Shape surface, Color colour, int count, double size, Random dice) {
        Shape kept = s.g.getClip();
        Rectangle2D area = surface.getBounds2D();
        s.g.clip(surface);
        for (int i = 0; i < count; i++) {
            double r = size * (0.3 + dice.nextDouble());
            s.blob(
                    colour,
                    area.getMinX() + dice.nextDouble() * area.getWidth(),
                    area.getMinY() + dice.nextDouble() * area.getHeight(),
                    r,
                    r * (0.5 + dice.nextDouble()));
        }
        s.g.setClip(kept);
    }

    /** Rain and rust run downwards. */
    static void streaks(Stage s, Shape surface, Color colour, int count, Random dice) {
        Shape kept = s.g.getClip();
        Rectangle2D area = surface.getBounds2D();
        s.g.clip(surface);
        for (int i = 0; i < count; i++) {
            double x = area.getMinX() + dice.nextDouble() * area.getWidth();
            double y = area.getMinY() + dice.nextDouble() * area.getHeight() * 0.5;
            double length = area.getHeight() * (0.15 + dice.nextDouble() * 0.5);
            s.blob(colour, x, y + length / 2, 3 + dice.nextDouble() * 9, length / 2);
        }
        s.g.setClip(kept);
    }

    /** A crack wanders downwards and forks. */
    static void crack(Stage s, double x, double y, double length, double width, Random dice) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        double step = length / 14;
        for (int i = 0; i < 14; i++) {
            x += (dice.nextDouble() - 0.5) * step * 1.7;
            y += step * (0.5 + dice.nextDouble() * 0.8);
            path.lineTo(x, y);
            if (width > 2 && dice.nextInt(5) == 0) {
                crack(s, x, y, length * 0.3, width * 0.45, dice);
            }
        }
        s.g.translate(1.5, 1.5);
        s.draw(Tone.bright(90), width * 0.8, path);
        s.g.translate(-1.5, -1.5);
        s.draw(Tone.of(0x2a2420), width, path);
    }

    /** Rows of marks that read as print from where the camera stands. */
    static void writing(Stage s, double x, double y, double width, double height, int rows, Color ink) {
        Random dice = new Random((long) (x * 7 + y));
        double row = height / rows;
        for (int i = 0; i < rows; i++) {
            double at = x;
            while (at < x + width * (i == rows - 1 ? 0.6 : 0.93)) {
                double mark = row * (0.35 + dice.nextDouble() * 0.3);
                s.fill(ink, new Rectangle2D.Double(at, y + i * row + row * 0.2, mark, row * 0.5));
                at += mark + row * 0.22;
            }
        }
    }
}
