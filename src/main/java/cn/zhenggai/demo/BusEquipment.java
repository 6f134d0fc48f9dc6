package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What a school bus must carry, in its place or missing from it. */
final class BusEquipment {

    private static final double[] PILLARS = {6.2, 4.85, 3.5, 2.15};

    private BusEquipment() {}

    static void paint(Stage s) {
        for (double z : PILLARS) {
            bracket(s, -SchoolBus.SIDE, z);
            bracket(s, SchoolBus.SIDE, z);
        }
        Point2D base = s.at(-0.82, 0.33, 1.7);
        if (s.after) {
            Props.extinguisher(s, base.getX(), base.getY(), 300, true);
            firstAid(s);
        } else {
            Rectangle2D r = new Rectangle2D.Double(base.getX() - 60, base.getY() - 130, 120, 34);
            s.draw(Tone.of(0x2f3133), 9, r);
            s.draw(Tone.of(0x7b8082), 3, r);
            s.fill(
                    Tone.clear(Tone.of(0x4b3d2a), 110),
                    new RoundRectangle2D.Double(base.getX() - 50, base.getY() - 18, 100, 20, 12, 12));
        }
    }

    private static void bracket(Stage s, double x, double z) {
        Point2D p = s.at(x, 1.36, z);
        double u = s.scale(z) * 0.1;
        double in = -Math.signum(x) * u * 0.45;
        Shape plate = new RoundRectangle2D.Double(
                p.getX() + in - u * 0.7, p.getY() - u * 1.25, u * 1.4, u * 2.5, u * 0.3, u * 0.3);
        s.fill(
                Tone.dark(80),
                new RoundRectangle2D.Double(
                        p.getX() + in - u * 0.6, p.getY() - u * 1.12, u * 1.4, u * 2.5, u * 0.3, u * 0.3));
        s.fill(s.lit(s.after ? Tone.of(0xf0eee6) : Tone.of(0xb9b4a2), plate), plate);
        double cx = p.getX() + in;
        if (!s.after) {
            Color gap = Tone.clear(Tone.of(0x4a463c), 150);
            s.draw(gap, u * 0.2, new Line2D.Double(cx, p.getY() - u * 0.5, cx, p.getY() + u * 0.9));
            s.draw(gap, u * 0.2, new Line2D.Double(cx - u * 0.4, p.getY() - u * 0.6, cx + u * 0.4, p.getY() - u * 0.6));
            return;
        }
        s.draw(Tone.of(0xd3261c), u * 0.3, new Line2D.Double(cx, p.getY() - u * 0.4, cx, p.getY() + u * 0.95));
        Path2D head = new Path2D.Double();
        head.moveTo(cx - u * 0.62, p.getY() - u * 0.62);
        head.lineTo(cx - u * 0.3, p.getY() - u * 0.9);
        head.lineTo(cx + u * 0.3, p.getY() - u * 0.9);
        head.lineTo(cx + u * 0.62, p.getY() - u * 0.62);
        head.lineTo(cx + u * 0.3, p.getY() - u * 0.34);
        head.lineTo(cx - u * 0.3, p.getY() - u * 0.34);
        head.closePath();
        s.fill(Tone.of(0xb81d15), head);
        s.draw(
                Tone.bright(120),
                u * 0.06,
                new Line2D.Double(cx - u * 0.3, p.getY() - u * 0.84, cx + u * 0.3, p.getY() - u * 0.84));
    }

    private static void firstAid(Stage s) {
        Point2D p = s.at(0.6, 0.62, 1.7);
        Shape box = new RoundRectangle2D.Double(p.getX() - 20, p.getY() - 20, 210, 150, 18, 18);
        s.fill(Tone.dark(90), new RoundRectangle2D.Double(p.getX() - 8, p.getY() - 4, 210, 150, 18, 18));
        s.fill(s.lit(Tone.of(0xf4f4f0), box), box);
        s.draw(Tone.dark(70), 2, box);
        s.fill(Tone.SIGNAL_GREEN, new Rectangle2D.Double(p.getX() + 70, p.getY() + 6, 30, 98));
        s.fill(Tone.SIGNAL_GREEN, new Rectangle2D.Double(p.getX() + 36, p.getY() + 40, 98, 30));
    }
}
