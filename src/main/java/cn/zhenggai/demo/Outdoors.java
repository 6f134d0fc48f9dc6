package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Sky, trees and the teaching block across the yard. */
final class Outdoors {

    private Outdoors() {}

    static void sky(Stage s, double bottom) {
        Color high = Tone.mix(Tone.of(0x7fa6cf), Tone.of(0xa9b6c2), s.place.nextDouble());
        Color low = Tone.of(0xdfe6e8);
        s.fill(
                s.fade(high, low, new Point2D.Double(0, 0), new Point2D.Double(0, bottom)),
                new Rectangle2D.Double(-60, -60, Stage.WIDTH + 120, bottom + 62));
        for (int i = 0; i < 9; i++) {
            double y = s.pick(0.05, 0.6) * bottom;
            s.blob(Tone.bright(46), s.pick(0, Stage.WIDTH), y, s.pick(120, 300), s.pick(14, 46));
        }
    }

    /** From light leaves at the top left to dark ones below, as the sun paints it. */
    static void tree(Stage s, double x, double ground, double height, long seed) {
        Random leaves = new Random(seed);
        Color green = Tone.mix(Tone.of(0x4c6b34), Tone.of(0x6b7f3f), leaves.nextDouble());
        double crown = height * 0.34;
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(x - height * 0.03, ground);
        trunk.lineTo(x - height * 0.015, ground - height * 0.6);
        trunk.lineTo(x + height * 0.015, ground - height * 0.6);
        trunk.lineTo(x + height * 0.03, ground);
        s.fill(Tone.of(0x4d4033), trunk);
        for (int i = 0; i < 110; i++) {
            double angle = leaves.nextDouble() * Math.PI * 2;
            double out = Math.sqrt(leaves.nextDouble()) * crown;
            double dx = Math.cos(angle) * out;
            double dy = Math.sin(angle) * out * 0.85;
            double size = crown * (0.12 + leaves.nextDouble() * 0.2);
            double sun = 0.72 + 0.4 * (i / 110.0) - 0.28 * dy / crown - 0.12 * dx / crown;
            s.fill(
                    Tone.clear(Tone.shade(green, sun), 215),
                    new Ellipse2D.Double(x + dx - size, ground - height * 0.66 + dy - size, size * 2, size * 1.7));
        }
    }

    /** Three floors of open corridors, in the pale tiles of its decade. */
    static void block(Stage s, double x, double top, double width, double bottom) {
        Color tiles = Tone.mix(Tone.of(0xd8cbb6), Tone.of(0xc9d2d0), s.place.nextDouble());
        Shape front = new Rectangle2D.Double(x, top, width, bottom - top);
        s.fill(s.lit(tiles, front), front);
        double floor = (bottom - top) / 3;
        for (int storey = 0; storey < 3; storey++) {
            double y = top + storey * floor;
            s.fill(Tone.shade(tiles, 0.72), new Rectangle2D.Double(x, y, width, floor * 0.08));
            for (double w = x + width * 0.03; w < x + width * 0.93; w += width * 0.105) {
                Shape pane = new Rectangle2D.Double(w, y + floor * 0.26, width * 0.075, floor * 0.42);
                s.fill(s.lit(Tone.of(0x6f8594), pane), pane);
                s.draw(Tone.clear(Color.WHITE, 150), 1.2, pane);
            }
        }
    }

    static void hedge(Stage s, double from, double to, double base, double height) {
        Random leaves = new Random(s.place.nextInt());
        for (double x = from; x < to; x += height * 0.3) {
            double size = height * (0.45 + leaves.nextDouble() * 0.25);
            double y = base - size * (0.4 + leaves.nextDouble() * 0.7);
            s.fill(
                    Tone.shade(Tone.of(0x506d3c), 0.75 + leaves.nextDouble() * 0.5),
                    new Ellipse2D.Double(x - size, y - size * 0.6, size * 2, size * 1.4));
        }
    }

    /** What is seen through an open door or a window. */
    static void view(Stage s, Shape opening) {
        Shape kept = s.g.getClip();
        Rectangle2D frame = opening.getBounds2D();
        s.g.clip(opening);
        double ground = frame.getMinY() + frame.getHeight() * 0.66;
        s.fill(
                s.fade(
                        Tone.of(0xbcd6ea),
                        Tone.of(0xf3f6f2),
                        new Point2D.Double(0, frame.getMinY()),
                        new Point2D.Double(0, ground)),
                frame);
        block(s, frame.getMinX() - 20, frame.getMinY() + frame.getHeight() * 0.3, frame.getWidth() + 40, ground);
        tree(s, frame.getMinX() + frame.getWidth() * 0.2, ground + 10, frame.getHeight() * 0.6, 5);
        tree(s, frame.getMinX() + frame.getWidth() * 0.85, ground + 14, frame.getHeight() * 0.5, 9);
        s.fill(Tone.of(0xd9d4c6), new Rectangle2D.Double(frame.getMinX(), ground, frame.getWidth(), frame.getHeight()));
        hedge(s, frame.getMinX(), frame.getMaxX(), ground + 6, frame.getHeight() * 0.06);
        s.fill(Tone.bright(50), frame);
        s.g.setClip(kept);
    }
}
