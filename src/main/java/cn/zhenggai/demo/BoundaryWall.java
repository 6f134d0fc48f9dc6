package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** The boundary wall beside the path to school: cracked and leaning behind tape, then plastered and upright. */
final class BoundaryWall implements Scene {

    private static final double TOP = 300;
    private static final double BASE = 700;

    @Override
    public void paint(Stage s) {
        s.light.ambient(Tone.of(0x7d7e80));
        s.light.pool(250, 200, 1000, 800, Tone.of(0x99958a), 150);
        Outdoors.sky(s, 520);
        Outdoors.block(s, 760, 110, 620, 420);
        for (int i = 0; i < 5; i++) {
            Outdoors.tree(s, s.pick(-20, 160) + i * 290, 470, s.pick(330, 430), s.place.nextLong());
        }
        path(s);
        Random bricks = new Random(s.place.nextLong());
        Random damage = s.damage;
        wall(s, bricks, damage);
        grass(s, new Random(s.place.nextLong()));
        if (!s.after) {
            rubble(s, damage);
            barrier(s);
        }
    }

    private static void path(Stage s) {
        s.fill(
                s.fade(Tone.of(0x9c9a8f), Tone.of(0x77756d), new Point2D.Double(0, BASE), new Point2D.Double(0, 980)),
                new Rectangle2D.Double(-60, BASE - 30, 1400, 350));
        for (double x = -900; x < 2200; x += 170) {
            s.draw(Tone.dark(46), 2.2, new Line2D.Double(x * 0.55 + 290, BASE + 20, x * 1.4 - 256, 1000));
        }
        for (double y = BASE + 40; y < 1000; y *= 1.075) {
            s.draw(Tone.dark(46), 2, new Line2D.Double(-60, y, 1340, y));
        }
    }

    private static void wall(Stage s, Random bricks, Random damage) {
        AffineTransform kept = s.g.getTransform();
        section(s, -80, 430, 0, bricks, damage);
        section(s, 910, 1380, 0, bricks, damage);
        s.g.translate(0, BASE);
        s.g.shear(s.after ? 0 : 0.11, s.after ? 0 : 0.012);
        s.g.translate(0, -BASE);
        section(s, 430, 910, s.after ? 0 : 1, bricks, damage);
        s.g.setTransform(kept);
        pillar(s, 412);
        pillar(s, 892);
    }

    private static void section(Stage s, double x0, double x1, int broken, Random bricks, Random damage) {
        Shape body = new Rectangle2D.Double(x0, TOP, x1 - x0, BASE - TOP);
        s.fill(s.lit(Tone.of(0x9a8f80), body), body);
        if (!s.after) {
            bricks(s, x0, x1, bricks);
        } else {
            bricks.nextInt();
            s.fill(s.lit(Tone.of(0xe2ddcf), body), body);
            s.fill(Tone.of(0x9fae9f), new Rectangle2D.Double(x0, BASE - 90, x1 - x0, 90));
            s.draw(Tone.dark(50), 2, new Line2D.Double(x0, BASE - 90, x1, BASE - 90));
        }
        coping(s, x0, x1);
        if (broken == 1) {
            Wear.crack(s, 560, TOP + 6, 380, 6.5, damage);
            Wear.crack(s, 760, TOP + 30, 330, 4.5, damage);
            Wear.crack(s, 660, TOP + 150, 220, 3, damage);
            hole(s, damage);
            Wear.streaks(s, body, Tone.dark(50), 14, damage);
        }
    }

    private static void bricks(Stage s, double x0, double x1, Random dice) {
        Shape kept = s.g.getClip();
        s.g.clip(new Rectangle2D.Double(x0, TOP, x1 - x0, BASE - TOP));
        Color brick = Tone.of(0x9c5a45);
        for (int row = 0; row < 20; row++) {
            double y = TOP + row * 20;
            for (double x = x0 - (row % 2) * 24; x < x1; x += 48) {
                Color tone = Tone.shade(
                        Tone.mix(brick, Tone.of(0x8a7466), dice.nextDouble() * 0.6), 0.8 + dice.nextDouble() * 0.3);
                s.fill(tone, new Rectangle2D.Double(x + 1.5, y + 1.5, 45, 17));
            }
        }
        for (int i = 0; i < 26; i++) {
            double size = 14 + dice.nextDouble() * 44;
            s.blob(
                    Tone.clear(Tone.of(0xb9ae9c), 120),
                    x0 + dice.nextDouble() * (x1 - x0),
                    TOP + dice.nextDouble() * 400,
                    size,
                    size * 0.8);
        }
        s.blob(Tone.dark(80), (x0 + x1) / 2, BASE, (x1 - x0) * 0.7, 70);
        s.g.setClip(kept);
    }

    private static void coping(Stage s, double x0, double x1) {
        Shape cap = new Rectangle2D.Double(x0 - 4, TOP - 22, x1 - x0 + 8, 24);
        s.fill(Tone.dark(80), new Rectangle2D.Double(x0, TOP, x1 - x0, 10));
        s.fill(s.lit(s.after ? Tone.of(0xb4b2aa) : Tone.of(0x8f8a80), cap), cap);
    }

    private static void pillar(Stage s, double x) {
        Shape body = new Rectangle2D.Double(x, TOP - 30, 42, BASE - TOP + 34);
        s.fill(Tone.dark(60), new Rectangle2D.Double(x + 42, TOP, 14, BASE - TOP));
        s.fill(Props.round(s.after ? Tone.of(0xd6d0c0) : Tone.of(0x94614f), x - 20, 92), body);
        Shape cap = new Rectangle2D.Double(x - 8, TOP - 48, 58, 24);
        s.fill(s.lit(Tone.of(0xa29d92), cap), cap);
    }

    /** Whole bricks are missing from the top, row by row. */
    private static void hole(Stage s, Random damage) {
        double left = 590;
        double right = 742;
        for (int row = -1; row < 5; row++) {
            double y = TOP + row * 20 - 3;
            Shape gap = new Rectangle2D.Double(left, y, right - left, 21);
            s.fill(s.lit(Tone.of(row < 1 ? 0x6d8150 : 0x566842), gap), gap);
            s.fill(Tone.of(0x4d3026), new Rectangle2D.Double(left, y, 7, 21));
            s.fill(Tone.of(0xb07a63), new Rectangle2D.Double(right, y, 5, 21));
            left += 8 + damage.nextInt(20);
            right -= 6 + damage.nextInt(16);
        }
        s.fill(Tone.of(0x5b3a2d), new Rectangle2D.Double(left - 10, TOP + 96, right - left + 20, 6));
    }

    private static void grass(Stage s, Random dice) {
        for (double x = -20; x < 1300; x += 5) {
            double height = 8 + dice.nextDouble() * (s.after ? 12 : 30);
            Color green = Tone.shade(Tone.of(0x647a43), 0.7 + dice.nextDouble() * 0.6);
            double lean = dice.nextDouble() * 12 - 6;
            s.draw(green, 2.4, new Line2D.Double(x, BASE + 6, x + lean, BASE + 4 - height));
        }
    }

    private static void rubble(Stage s, Random dice) {
        for (int i = 0; i < 26; i++) {
            double x = 560 + dice.nextGaussian() * 110;
            double y = BASE + 14 + dice.nextDouble() * 60;
            double size = 12 + dice.nextDouble() * 22;
            s.blob(Tone.dark(120), x + 6, y + size * 0.45, size, size * 0.35);
            AffineTransform kept = s.g.getTransform();
            s.g.rotate(dice.nextDouble() * 3, x, y);
            Shape piece = new Rectangle2D.Double(x - size / 2, y - size / 3, size, size * 0.6);
            s.fill(s.lit(Tone.shade(Tone.of(0x9c5f4a), 0.8 + dice.nextDouble() * 0.4), piece), piece);
            s.g.setTransform(kept);
        }
    }

    private static void barrier(Stage s) {
        for (double x = 250; x <= 1090; x += 280) {
            s.blob(Tone.dark(110), x + 14, 868, 46, 14);
            s.fill(Props.round(Tone.of(0xd9541e), x - 7, 14), new Rectangle2D.Double(x - 7, 640, 14, 226));
            s.fill(Tone.of(0x2f3133), new Rectangle2D.Double(x - 30, 858, 60, 14));
            s.fill(Color.WHITE, new Rectangle2D.Double(x - 7, 690, 14, 26));
        }
        for (double y : new double[] {668, 760}) {
            for (double x = 250; x < 1090; x += 280) {
                tape(s, x, y);
            }
        }
    }

    private static void tape(Stage s, double x, double y) {
        int parts = 14;
        for (int i = 0; i < parts; i++) {
            double a = x + 280.0 * i / parts;
            double b = x + 280.0 * (i + 1) / parts;
            double ya = y + sag(i, parts);
            double yb = y + sag(i + 1, parts);
            Path2D piece = new Path2D.Double();
            piece.moveTo(a, ya);
            piece.lineTo(b, yb);
            piece.lineTo(b - 6, yb + 19);
            piece.lineTo(a - 6, ya + 19);
            piece.closePath();
            s.fill(i % 2 == 0 ? Tone.of(0xd02a20) : Tone.of(0xf3f0e8), piece);
        }
    }

    private static double sag(int part, int parts) {
        double t = part / (double) parts;
        return 70 * t * (1 - t);
    }
}
