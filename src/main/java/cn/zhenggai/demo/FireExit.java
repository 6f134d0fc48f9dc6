package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A double door at the end of a passage: chained and padlocked, then open to the yard under a lit sign. */
final class FireExit implements Scene {

    private static final double WALL = 3.3;
    private static final double HALF = 0.92;
    private static final double TOP = 2.15;

    @Override
    public void paint(Stage s) {
        s.camera(s.pick(-0.22, 0.22), 1.42, 900, 0.47);
        lights(s);
        new Room(s, -1.9, 1.9, 2.95, WALL).paint();
        Color steel = Tone.mix(Tone.of(0x7d8f8a), Tone.of(0x8b8f96), s.place.nextDouble());
        notice(s);
        frame(s, steel);
        if (s.after) {
            open(s, steel);
        } else {
            leaf(s, steel, -HALF, 0);
            leaf(s, steel, 0, HALF);
            chained(s);
        }
        sign(s);
    }

    private static void frame(Stage s, Color steel) {
        for (int layer = 1; layer <= 8; layer++) {
            double r = 0.09 + layer * 0.02;
            s.light.dim(s.front(-HALF - r, 0, HALF + r, TOP + r, WALL), 4);
        }
        Shape jamb = s.front(-HALF - 0.09, 0, HALF + 0.09, TOP + 0.09, WALL);
        s.fill(s.lit(Tone.shade(steel, 0.85), jamb), jamb);
        s.fill(Tone.shade(steel, 0.35), s.front(-HALF, 0, HALF, TOP, WALL));
    }

    private static void leaf(Stage s, Color steel, double x0, double x1) {
        Shape face = s.front(x0 + 0.008, 0.01, x1 - 0.008, TOP - 0.01, WALL);
        s.fill(s.lit(steel, face), face);
        Wear.stain(s, face, Tone.dark(26), 14, 60, s.damage);
        for (double[] y : new double[][] {{0.22, 0.82}, {1.22, 1.95}}) {
            Shape panel = s.front(x0 + 0.14, y[0], x1 - 0.14, y[1], WALL);
            s.fill(s.lit(Tone.shade(steel, 0.9), panel), panel);
            Rectangle2D r = panel.getBounds2D();
            s.draw(Tone.dark(110), 3, new Line2D.Double(r.getMinX(), r.getMinY(), r.getMaxX(), r.getMinY()));
            s.draw(Tone.dark(70), 3, new Line2D.Double(r.getMinX(), r.getMinY(), r.getMinX(), r.getMaxY()));
            s.draw(Tone.bright(90), 2.5, new Line2D.Double(r.getMinX(), r.getMaxY(), r.getMaxX(), r.getMaxY()));
        }
        double hand = x0 < 0 ? x1 - 0.13 : x0 + 0.13;
        Point2D top = s.at(hand, 1.2, WALL);
        Point2D foot = s.at(hand, 0.9, WALL);
        s.draw(Tone.dark(90), 13, new Line2D.Double(top.getX() + 5, top.getY() + 6, foot.getX() + 5, foot.getY() + 6));
        s.draw(Tone.of(0xb9bec0), 11, new Line2D.Double(top, foot));
        s.draw(Tone.bright(190), 3, new Line2D.Double(top.getX() - 2, top.getY(), foot.getX() - 2, foot.getY()));
    }

    private static void chained(Stage s) {
        Point2D left = s.at(-0.13, 1.08, WALL);
        Point2D right = s.at(0.13, 1.08, WALL);
        strand(s, left, right, -16, -10, 15);
        strand(s, left, right, 14, 44, 17);
        strand(s, left, right, 22, 104, 23);
        Props.padlock(s, (left.getX() + right.getX()) / 2 + 4, left.getY() + 150, 78);
    }

    private static void strand(Stage s, Point2D from, Point2D to, double lift, double sag, int links) {
        double reach = 12;
        double x0 = from.getX() - reach;
        double x1 = to.getX() + reach;
        for (int i = 0; i <= links; i++) {
            double t = i / (double) links;
            double x = x0 + (x1 - x0) * t;
            double y = from.getY() + lift + sag * 4 * t * (1 - t);
            double slope = Math.atan2(sag * 4 * (1 - 2 * t), x1 - x0);
            var kept = s.g.getTransform();
            s.g.rotate(slope, x, y);
            double high = i % 2 == 0 ? 6.5 : 2.6;
            s.draw(Tone.dark(120), 5, new Ellipse2D.Double(x - 7.5, y - high + 4, 15, 2 * high));
            s.draw(Tone.of(0x777c80), 4.4, new Ellipse2D.Double(x - 7.5, y - high, 15, 2 * high));
            s.draw(Tone.bright(150), 1.3, new Ellipse2D.Double(x - 7.5, y - high - 1, 15, 2 * high));
            s.g.setTransform(kept);
        }
    }

    /** Both leaves swing out, as they must. */
    private static void open(Stage s, Color steel) {
        Shape opening = s.front(-HALF, 0, HALF, TOP, WALL);
        Outdoors.view(s, opening);
        Shape kept = s.g.getClip();
        s.g.clip(opening);
        for (int side = -1; side <= 1; side += 2) {
            double x = HALF * side;
            double end = x - 0.22 * side;
            s.face(
                    s.fade(
                            Tone.shade(steel, 1.05),
                            Tone.shade(steel, 0.7),
                            s.at(end, 1, WALL + 0.88),
                            s.at(x, 1, WALL)),
                    x,
                    0,
                    WALL,
                    end,
                    0,
                    WALL + 0.88,
                    end,
                    TOP,
                    WALL + 0.88,
                    x,
                    TOP,
                    WALL);
            s.line(Tone.bright(160), 3, end, 0, WALL + 0.88, end, TOP, WALL + 0.88);
        }
        s.g.setClip(kept);
        for (int layer = 1; layer <= 6; layer++) {
            double w = HALF * (0.72 + 0.07 * layer);
            double near = 1.15 - layer * 0.06;
            s.face(Tone.clear(Tone.of(0xfff3d6), 30), -w, 0, WALL, w, 0, WALL, w * 1.5, 0, near, -w * 1.2, 0, near);
        }
    }

    private static void sign(Stage s) {
        Shape plate = s.front(-0.34, TOP + 0.2, 0.34, TOP + 0.47, WALL);
        Rectangle2D r = plate.getBounds2D();
        s.fill(Tone.dark(70), new Rectangle2D.Double(r.getX() + 6, r.getY() + 8, r.getWidth(), r.getHeight()));
        s.fill(s.after ? Tone.of(0x18b463) : Tone.of(0x3f5a4c), plate);
        s.draw(s.after ? Tone.of(0xd9ffe8) : Tone.of(0x7d8a83), 4, plate);
        Color mark = s.after ? Tone.of(0xf2fff7) : Tone.of(0x9aa89f);
        runner(s, mark, r.getX() + r.getWidth() * 0.22, r.getCenterY(), r.getHeight() * 0.4);
        double x = r.getX() + r.getWidth() * 0.44;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, r.getCenterY());
        arrow.lineTo(x + r.getWidth() * 0.4, r.getCenterY());
        arrow.moveTo(x + r.getWidth() * 0.3, r.getCenterY() - r.getHeight() * 0.2);
        arrow.lineTo(x + r.getWidth() * 0.4, r.getCenterY());
        arrow.lineTo(x + r.getWidth() * 0.3, r.getCenterY() + r.getHeight() * 0.2);
        s.draw(mark, 8, arrow);
    }

    static void runner(Stage s, Color colour, double x, double y, double u) {
        s.fill(colour, Props.circle(x + u * 0.25, y - u * 0.72, u * 0.2));
        Path2D body = new Path2D.Double();
        body.moveTo(x + u * 0.1, y - u * 0.4);
        body.lineTo(x - u * 0.1, y + u * 0.15);
        body.lineTo(x + u * 0.3, y + u * 0.4);
        body.lineTo(x + u * 0.2, y + u * 0.85);
        body.moveTo(x - u * 0.1, y + u * 0.15);
        body.lineTo(x - u * 0.3, y + u * 0.5);
        body.lineTo(x - u * 0.7, y + u * 0.55);
        body.moveTo(x + u * 0.08, y - u * 0.35);
        body.lineTo(x + u * 0.45, y - u * 0.05);
        body.moveTo(x + u * 0.05, y - u * 0.35);
        body.lineTo(x - u * 0.4, y - u * 0.2);
        s.draw(colour, u * 0.22, body);
    }

    private static void notice(Stage s) {
        Shape paper = s.front(1.2, 1.3, 1.62, 1.88, WALL);
        Rectangle2D r = paper.getBounds2D();
        s.fill(Tone.dark(60), new Rectangle2D.Double(r.getX() + 4, r.getY() + 5, r.getWidth(), r.getHeight()));
        s.fill(s.lit(Tone.PAPER, paper), paper);
        s.fill(Tone.SIGNAL_RED, new Rectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight() * 0.16));
        Wear.writing(
                s,
                r.getX() + 12,
                r.getY() + r.getHeight() * 0.26,
                r.getWidth() - 24,
                r.getHeight() * 0.66,
                8,
                Tone.clear(Tone.INK, 170));
    }

    private static void lights(Stage s) {
        s.light.ambient(s.after ? Tone.of(0x7c7d7c) : Tone.of(0x60605e));
        s.light.mottle(s.place, 26);
        s.light.pool(640, -60, 900, 620, Tone.of(0xa09c90), 200);
        if (s.after) {
            s.light.pool(640, 520, 560, 620, Tone.of(0xb4ae9e), 190);
            s.light.pool(640, 190, 330, 150, Tone.of(0x86b496), 180);
        } else {
            s.light.pool(640, 500, 420, 420, Tone.of(0x96938a), 170);
        }
    }
}
