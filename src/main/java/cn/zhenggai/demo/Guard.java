package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A school guard with helmet, shield and baton, as the rules for the gate ask. */
final class Guard {

    private static final Color UNIFORM = Tone.of(0x273445);

    private Guard() {}

    /** Stands at (x, base); drawn for a height of 400. */
    static void paint(Stage s, double x, double base, double height) {
        AffineTransform kept = s.g.getTransform();
        s.g.translate(x, base);
        s.g.scale(height / 400, height / 400);
        s.blob(Tone.dark(140), 12, 0, 78, 15);
        legs(s);
        body(s);
        head(s);
        shield(s);
        s.g.setTransform(kept);
    }

    private static void legs(Stage s) {
        for (double x : new double[] {-34, 4}) {
            s.fill(Props.round(Tone.shade(UNIFORM, 0.9), x, 32), new RoundRectangle2D.Double(x, -178, 32, 170, 12, 12));
            s.fill(Tone.of(0x15171a), new RoundRectangle2D.Double(x - 5, -18, 40, 18, 12, 12));
        }
    }

    private static void body(Stage s) {
        Path2D coat = new Path2D.Double();
        coat.moveTo(-50, -318);
        coat.lineTo(48, -318);
        coat.lineTo(44, -168);
        coat.lineTo(-44, -168);
        coat.closePath();
        s.draw(UNIFORM, 30, new Line2D.Double(50, -300, 66, -206));
        s.fill(Tone.of(0xc99a77), Props.circle(67, -188, 13));
        s.draw(Tone.of(0x17181a), 9, new Line2D.Double(68, -200, 74, -110));
        s.fill(Props.round(UNIFORM, -60, 120), coat);
        s.fill(Tone.of(0x14181d), new Rectangle2D.Double(-45, -190, 90, 15));
        Shape vest = new RoundRectangle2D.Double(-40, -306, 78, 98, 12, 12);
        s.fill(Props.round(Tone.of(0x1b232d), -50, 98), vest);
        s.fill(Tone.of(0xe8e8df), new Rectangle2D.Double(-32, -276, 62, 9));
        s.draw(UNIFORM, 30, new Line2D.Double(-52, -300, -62, -214));
    }

    private static void head(Stage s) {
        s.fill(Tone.of(0xb98a68), new Rectangle2D.Double(-13, -334, 26, 22));
        s.fill(Props.round(Tone.of(0xd2a582), -32, 62), new Ellipse2D.Double(-27, -388, 54, 64));
        Path2D helmet = new Path2D.Double();
        helmet.moveTo(-35, -356);
        helmet.curveTo(-37, -424, 37, -424, 35, -356);
        helmet.lineTo(27, -362);
        helmet.lineTo(-27, -362);
        helmet.closePath();
        s.fill(Props.round(Tone.of(0x2c3a4c), -36, 72), helmet);
        s.fill(Tone.bright(120), new Ellipse2D.Double(-16, -402, 14, 18));
        s.fill(Tone.of(0x2a1d16), new Ellipse2D.Double(-14, -354, 6, 5));
        s.fill(Tone.of(0x2a1d16), new Ellipse2D.Double(8, -354, 6, 5));
        s.draw(Tone.of(0x8d5f48), 2.4, new Line2D.Double(-7, -336, 8, -336));
        s.draw(Tone.of(0x181c21), 3, new Line2D.Double(-28, -352, -20, -328));
        s.draw(Tone.of(0x181c21), 3, new Line2D.Double(28, -352, 20, -328));
    }

    private static void shield(Stage s) {
        Shape shield = new RoundRectangle2D.Double(-116, -282, 88, 190, 36, 36);
        s.fill(Tone.dark(50), new RoundRectangle2D.Double(-108, -276, 88, 190, 36, 36));
        s.fill(Tone.clear(Tone.of(0xbcd3de), 175), shield);
        s.draw(Tone.of(0x22303c), 6, shield);
        s.fill(Tone.of(0x20478f), new Rectangle2D.Double(-112, -216, 80, 30));
        Wear.writing(s, -104, -212, 66, 22, 1, Color.WHITE);
        s.fill(Tone.bright(90), new RoundRectangle2D.Double(-104, -268, 12, 160, 12, 12));
    }
}
