package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** What stands about in rooms, in metres. */
final class Furniture {

    private static final Color LEGS = Tone.of(0x4f6b80);

    private Furniture() {}

    /** A pupil's desk on two steel frames. */
    static void desk(Stage s, double x, double y, double z, Color wood) {
        double w = 0.6;
        double d = 0.4;
        for (double leg : new double[] {x + 0.03, x + w - 0.07}) {
            s.box(LEGS, leg, y, z + d - 0.05, leg + 0.04, y + 0.66, z + d - 0.01);
            s.box(LEGS, leg, y, z + 0.02, leg + 0.04, y + 0.66, z + 0.06);
        }
        s.box(Tone.shade(LEGS, 0.8), x + 0.04, y + 0.5, z + 0.03, x + w - 0.04, y + 0.66, z + d - 0.02);
        s.box(wood, x, y + 0.68, z, x + w, y + 0.72, z + d);
        Shape edge = s.front(x, y + 0.68, x + w, y + 0.72, z);
        s.fill(Tone.shade(wood, 0.72), edge);
    }

    /** Legs up, as it is stacked on another. */
    static void deskUpsideDown(Stage s, double x, double y, double z, Color wood) {
        double w = 0.6;
        double d = 0.4;
        s.box(wood, x, y, z, x + w, y + 0.04, z + d);
        s.box(Tone.shade(LEGS, 0.85), x + 0.04, y + 0.05, z + 0.03, x + w - 0.04, y + 0.2, z + d - 0.02);
        for (double leg : new double[] {x + 0.03, x + w - 0.07}) {
            s.box(LEGS, leg, y + 0.05, z + d - 0.05, leg + 0.035, y + 0.7, z + d - 0.02);
            s.box(LEGS, leg, y + 0.05, z + 0.02, leg + 0.035, y + 0.7, z + 0.05);
        }
    }

    static void chair(Stage s, double x, double y, double z, Color wood) {
        for (double leg : new double[] {x + 0.01, x + 0.33}) {
            s.box(LEGS, leg, y, z + 0.32, leg + 0.03, y + 0.8, z + 0.35);
            s.box(LEGS, leg, y, z, leg + 0.03, y + 0.42, z + 0.03);
        }
        s.box(wood, x, y + 0.55, z + 0.33, x + 0.37, y + 0.8, z + 0.36);
        s.box(wood, x, y + 0.42, z, x + 0.37, y + 0.45, z + 0.36);
    }

    static void carton(Stage s, double x, double y, double z, double w, double h, double d) {
        Color board = Tone.shade(Tone.CARDBOARD, 0.85 + s.moment.nextDouble() * 0.3);
        s.box(board, x, y, z, x + w, y + h, z + d);
        Shape front = s.front(x, y, x + w, y + h, z);
        Rectangle2D r = front.getBounds2D();
        Shape tape = new Rectangle2D.Double(
                r.getCenterX() - r.getWidth() * 0.06, r.getY(), r.getWidth() * 0.12, r.getHeight());
        s.fill(Tone.clear(Tone.of(0xd9c08a), 150), tape);
        Shape label = new Rectangle2D.Double(
                r.getX() + r.getWidth() * 0.6,
                r.getY() + r.getHeight() * 0.55,
                r.getWidth() * 0.3,
                r.getHeight() * 0.3);
        s.fill(Tone.PAPER, label);
        Rectangle2D l = label.getBounds2D();
        Wear.writing(s, l.getX() + 3, l.getY() + 2, l.getWidth() - 6, l.getHeight() - 4, 4, Tone.clear(Tone.INK, 150));
        s.draw(Tone.dark(50), 1.2, front);
    }

    /** A window in the left wall at that x, with the yard's light in it. */
    static void window(Stage s, double x, double z0, double z1, double y0, double y1) {
        double wall = 0.07 * Math.signum(x);
        Shape hole = s.shape(x, y0, z0, x, y0, z1, x, y1, z1, x, y1, z0);
        Rectangle2D r = hole.getBounds2D();
        s.fill(
                s.fade(
                        Tone.of(0xcfe0ec),
                        Tone.of(0xf7f8f2),
                        new Point2D.Double(0, r.getMinY()),
                        new Point2D.Double(0, r.getMaxY())),
                hole);
        Shape kept = s.g.getClip();
        s.g.clip(hole);
        s.blob(
                Tone.clear(Tone.of(0x8ba77a), 150),
                r.getCenterX(),
                r.getMaxY(),
                r.getWidth() * 0.7,
                r.getHeight() * 0.4);
        s.g.setClip(kept);
        Color frame = Tone.of(0xb7bdbd);
        double middle = (z0 + z1) / 2;
        s.draw(frame, 7, hole);
        s.line(frame, 5, x, y0, middle, x, y1, middle);
        s.line(frame, 4, x, y0 + (y1 - y0) * 0.68, z0, x, y0 + (y1 - y0) * 0.68, z1);
        s.face(Tone.of(0xd8d5ca), x, y0, z0, x - wall, y0, z0, x - wall, y0, z1, x, y0, z1);
    }

    /** A fluorescent tube across the ceiling. */
    static void tube(Stage s, double x, double y, double z, boolean lit) {
        Point2D a = s.at(x - 0.6, y, z);
        Point2D b = s.at(x + 0.6, y, z);
        double width = s.scale(z) * 0.05;
        s.draw(
                Tone.of(0xc3c4bf),
                width * 1.8,
                new Line2D.Double(a.getX(), a.getY() - width, b.getX(), b.getY() - width));
        s.draw(lit ? Color.WHITE : Tone.of(0xaeb2b0), width, new Line2D.Double(a, b));
        if (lit) {
            s.blob(Tone.bright(120), (a.getX() + b.getX()) / 2, a.getY(), (b.getX() - a.getX()) * 0.8, width * 6);
        }
    }
}
