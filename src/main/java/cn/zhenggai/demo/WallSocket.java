package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** A socket low on a classroom wall: torn out above a tangle of leads, then covered, ducted and labelled. */
final class WallSocket implements Scene {

    static final double X = 690;
    static final double Y = 400;
    private static final double SIDE = 210;

    @Override
    public void paint(Stage s) {
        s.light.ambient(s.after ? Tone.of(0x7f7f7e) : Tone.of(0x70706f));
        s.light.mottle(s.place, 34);
        s.light.pool(420, 140, 860, 720, Tone.of(0xa29e94), 170);
        s.light.pool(1250, 860, 620, 560, Tone.of(0x4d4e50), 130);
        wall(s);
        if (s.after) {
            duct(s);
            cover(s, X, Y);
            breaker(s);
        } else {
            TornSocket.hole(s);
            TornSocket.tangle(s);
            hangingCover(s);
        }
    }

    private static void wall(Stage s) {
        Color paint = Tone.mix(Tone.of(0xdedace), Tone.of(0xd3dcd6), s.place.nextDouble());
        Shape upper = new Rectangle2D.Double(-60, -60, 1400, 860);
        s.fill(s.lit(paint, upper), upper);
        for (int i = 0; i < 40; i++) {
            s.blob(Tone.dark(9), s.pick(0, 1280), s.pick(0, 780), s.pick(20, 110), s.pick(5, 30));
        }
        Shape skirting = new Rectangle2D.Double(-60, 770, 1400, 62);
        s.fill(s.lit(Tone.of(0x6f5845), skirting), skirting);
        s.draw(Tone.bright(90), 2, new Line2D.Double(-60, 772, 1340, 772));
        s.fill(
                s.fade(Tone.of(0x6f6a62), Tone.of(0xa39c90), new Point2D.Double(0, 830), new Point2D.Double(0, 980)),
                new Rectangle2D.Double(-60, 832, 1400, 200));
        for (double x = 40; x < 1280; x += 330) {
            s.draw(Tone.dark(70), 2.5, new Line2D.Double(x, 832, x + (x - 640) * 0.2, 1000));
        }
    }

    private static void hangingCover(Stage s) {
        var kept = s.g.getTransform();
        s.g.rotate(0.42, X + 60, Y + 90);
        cover(s, X + 130, Y + 150);
        s.g.setTransform(kept);
    }

    private static void cover(Stage s, double x, double y) {
        for (int i = 1; i <= 6; i++) {
            s.fill(
                    Tone.dark(13),
                    new RoundRectangle2D.Double(
                            x - SIDE / 2 + i, y - SIDE / 2 + i * 2, SIDE + i * 2, SIDE + i * 2, 22, 22));
        }
        Shape plate = new RoundRectangle2D.Double(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE, 22, 22);
        s.fill(s.lit(s.after ? Tone.of(0xf6f5f0) : Tone.of(0xd9d1bd), plate), plate);
        s.draw(
                Tone.bright(180),
                3,
                new RoundRectangle2D.Double(x - SIDE / 2 + 5, y - SIDE / 2 + 5, SIDE - 10, SIDE - 10, 18, 18));
        s.draw(Tone.dark(60), 2, plate);
        for (double[] slot :
                new double[][] {{-20, -48, 0}, {20, -48, 0}, {0, 24, 0}, {-28, 58, 0.55}, {28, 58, -0.55}}) {
            var kept = s.g.getTransform();
            s.g.translate(x + slot[0], y + slot[1]);
            s.g.rotate(slot[2]);
            s.fill(Tone.of(0x1f1f20), new RoundRectangle2D.Double(-5, -17, 10, 34, 3, 3));
            s.g.setTransform(kept);
        }
        if (!s.after) {
            Wear.stain(s, plate, Tone.clear(Tone.of(0x2b1d12), 140), 9, 50, new Random(5));
        }
    }

    private static void duct(Stage s) {
        Shape upright = new Rectangle2D.Double(X - 24, -60, 48, Y - SIDE / 2 + 60);
        s.fill(Tone.dark(50), new Rectangle2D.Double(X - 16, -60, 56, Y - SIDE / 2 + 66));
        s.fill(Props.round(Tone.of(0xe9e7df), X - 44, 88), upright);
        Shape level = new Rectangle2D.Double(-60, 700, 1400, 40);
        s.fill(Tone.dark(45), new Rectangle2D.Double(-60, 738, 1400, 12));
        s.fill(s.lit(Tone.of(0xf0eee7), level), level);
        Shape down = new Rectangle2D.Double(X - 24, Y + SIDE / 2, 48, 700 - Y - SIDE / 2);
        s.fill(Tone.dark(50), new Rectangle2D.Double(X + 20, Y + SIDE / 2, 16, 700 - Y - SIDE / 2));
        s.fill(Props.round(Tone.of(0xe9e7df), X - 44, 88), down);
        s.draw(Tone.dark(60), 2, new Line2D.Double(-60, 700, 1340, 700));
    }

    private static void breaker(Stage s) {
        Shape box = new RoundRectangle2D.Double(240, 250, 200, 280, 14, 14);
        s.fill(Tone.dark(60), new RoundRectangle2D.Double(250, 264, 202, 282, 14, 14));
        s.fill(s.lit(Tone.of(0xf3f2ec), box), box);
        s.draw(Tone.dark(60), 2, box);
        Shape glass = new RoundRectangle2D.Double(262, 300, 156, 130, 8, 8);
        s.fill(Tone.of(0x6b747b), glass);
        for (int i = 0; i < 3; i++) {
            s.fill(Tone.of(0xf4f4f0), new Rectangle2D.Double(274 + i * 48, 314, 38, 100));
            s.fill(Tone.of(0x20262b), new Rectangle2D.Double(284 + i * 48, 334, 18, 34));
            s.fill(Tone.SIGNAL_GREEN, new Rectangle2D.Double(288 + i * 48, 378, 10, 10));
        }
        s.blob(Tone.bright(60), 300, 320, 90, 40);
        Path2D warning = new Path2D.Double();
        warning.moveTo(340, 446);
        warning.lineTo(378, 510);
        warning.lineTo(302, 510);
        warning.closePath();
        s.fill(Tone.of(0xf0c420), warning);
        s.draw(Color.BLACK, 4, warning);
        s.draw(Color.BLACK, 5, new Line2D.Double(340, 466, 334, 484));
        s.draw(Color.BLACK, 5, new Line2D.Double(334, 484, 345, 484));
        s.draw(Color.BLACK, 5, new Line2D.Double(345, 484, 339, 502));
    }
}
