package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** The desk of a school office: loose papers and empty shelves, then labelled binders and one open register. */
final class PaperRecords implements Scene {

    private static final double DESK = 610;
    private static final int[] SPINES = {0x2f5f9e, 0x2f5f9e, 0x3c8a5c, 0xb0472f, 0x2f5f9e, 0x6b4c86};

    @Override
    public void paint(Stage s) {
        s.light.ambient(s.after ? Tone.of(0x7f7f7d) : Tone.of(0x70706d));
        s.light.mottle(s.place, 24);
        s.light.pool(240, 240, 820, 700, Tone.of(0xa39f94), 170);
        wall(s);
        shelf(s, 300, new Random(s.place.nextLong()));
        shelf(s, 540, new Random(s.place.nextLong()));
        desk(s);
        Random dice = new Random(s.place.nextLong());
        if (s.after) {
            register(s);
        } else {
            stacks(s, dice);
            loose(s, dice);
        }
        cup(s);
    }

    private static void wall(Stage s) {
        Color paint = Tone.mix(Tone.of(0xe3dfd2), Tone.of(0xd5dde0), s.place.nextDouble());
        Shape wall = new Rectangle2D.Double(-60, -60, 1400, 760);
        s.fill(s.lit(paint, wall), wall);
        Outdoors.view(s, new Rectangle2D.Double(30, 60, 270, 380));
        s.draw(Tone.of(0xe9eae6), 16, new Rectangle2D.Double(30, 60, 270, 380));
        s.draw(Tone.of(0xe9eae6), 9, new Line2D.Double(165, 60, 165, 440));
        s.fill(Tone.dark(50), new Rectangle2D.Double(26, 448, 284, 10));
        for (int layer = 1; layer < 9; layer++) {
            s.fill(Tone.dark(8), new Rectangle2D.Double(410, 70, 800 + layer * 9, 560));
        }
        Shape back = new Rectangle2D.Double(400, 60, 800, 560);
        s.fill(s.lit(Tone.of(0x8a633f), back), back);
        s.fill(s.lit(Tone.of(0x5c4129), back), new Rectangle2D.Double(424, 84, 752, 540));
    }

    private static void shelf(Stage s, double y, Random dice) {
        double x = 432;
        while (x < 1110) {
            Color spine = Tone.of(SPINES[(int) ((x - 432) / 130) % SPINES.length]);
            if (s.after) {
                Papers.binder(s, spine, x, y, 54, 190, 0);
                x += 58;
            } else {
                double lean = dice.nextInt(4) == 0 ? 0.2 : dice.nextGaussian() * 0.03;
                if (dice.nextInt(3) > 0) {
                    Papers.binder(
                            s,
                            Tone.shade(Tone.mix(spine, Tone.of(0x8b8577), 0.5), 0.8),
                            x,
                            y,
                            46,
                            150 + dice.nextInt(40),
                            lean);
                } else {
                    Papers.pile(s, x, y, 90, 6 + dice.nextInt(12), dice);
                    x += 50;
                }
                x += 62 + dice.nextInt(50);
            }
        }
        Shape board = new Rectangle2D.Double(412, y, 776, 20);
        s.fill(s.lit(Tone.of(0xa87a4e), board), board);
        s.fill(
                s.fade(Tone.dark(100), Tone.dark(0), new Point2D.Double(0, y + 20), new Point2D.Double(0, y + 74)),
                new Rectangle2D.Double(424, y + 20, 752, 54));
    }

    private static void desk(Stage s) {
        s.fill(
                s.fade(Tone.of(0x8a5c36), Tone.of(0xbd8a57), new Point2D.Double(0, DESK), new Point2D.Double(0, 980)),
                new Rectangle2D.Double(-60, DESK, 1400, 420));
        for (int i = 0; i < 26; i++) {
            double y = DESK + Math.pow(i / 26.0, 1.5) * 400;
            s.draw(
                    Tone.clear(Tone.of(0x6b4426), 60),
                    s.pick(1, 3),
                    new Line2D.Double(-60, y, 1340, y + s.pick(-14, 14)));
        }
        s.fill(
                s.fade(Tone.dark(90), Tone.dark(0), new Point2D.Double(0, DESK), new Point2D.Double(0, DESK + 60)),
                new Rectangle2D.Double(-60, DESK, 1400, 60));
        s.blob(Tone.bright(60), 260, 700, 420, 120);
    }

    private static void stacks(Stage s, Random dice) {
        for (double[] stack : new double[][] {{60, 700, 24}, {880, 690, 30}, {1050, 760, 18}}) {
            s.blob(Tone.dark(140), stack[0] + 110, stack[1] + 4, 170, 22);
            Papers.pile(s, stack[0], stack[1], 210, (int) stack[2], dice);
            Papers.sheet(s, stack[0] + 105, stack[1] - stack[2] * 6 - 6, 0.42, dice);
        }
    }

    private static void loose(Stage s, Random dice) {
        for (int i = 0; i < 22; i++) {
            Papers.sheet(s, 90 + dice.nextDouble() * 1120, 720 + i * 10, 0.62, dice);
        }
        for (int i = 0; i < 3; i++) {
            double x = 200 + dice.nextInt(900);
            s.fill(Tone.shade(Tone.PAPER, 0.86), new Ellipse2D.Double(x, 820 + dice.nextInt(80), 56, 42));
        }
    }

    private static void register(Stage s) {
        AffineTransform kept = s.g.getTransform();
        s.g.translate(650, 810);
        s.g.scale(1, 0.56);
        s.g.rotate(-0.03);
        s.fill(Tone.dark(90), new RoundRectangle2D.Double(-322, -176, 660, 380, 12, 12));
        s.fill(Tone.of(0x24508f), new RoundRectangle2D.Double(-336, -190, 672, 380, 12, 12));
        for (int page = -1; page <= 1; page += 2) {
            double x = page < 0 ? -320 : 4;
            Shape paper = new Rectangle2D.Double(x, -178, 316, 356);
            s.fill(
                    s.fade(
                            Tone.shade(Tone.PAPER, page < 0 ? 1.02 : 0.86),
                            Tone.shade(Tone.PAPER, page < 0 ? 0.86 : 1.02),
                            new Point2D.Double(x, 0),
                            new Point2D.Double(x + 316, 0)),
                    paper);
            for (int row = 0; row < 13; row++) {
                s.draw(
                        Tone.clear(Tone.of(0x4f77ad), 130),
                        1.6,
                        new Line2D.Double(x + 14, -140 + row * 24, x + 300, -140 + row * 24));
            }
            Wear.writing(
                    s, x + 20, -160, 270, page < 0 ? 312 : 168, page < 0 ? 13 : 7, Tone.clear(Tone.of(0x23395e), 170));
        }
        s.draw(Tone.SIGNAL_RED, 6, new Ellipse2D.Double(210, 60, 74, 74));
        s.g.setTransform(kept);
        s.draw(Tone.dark(90), 10, new Line2D.Double(1046, 872, 1166, 798));
        s.draw(Tone.of(0x1f2226), 11, new Line2D.Double(1040, 864, 1160, 790));
        s.draw(Tone.of(0xc9a24a), 11, new Line2D.Double(1124, 812, 1138, 803));
    }

    private static void cup(Stage s) {
        s.blob(Tone.dark(130), 214, 752, 86, 18);
        s.draw(Tone.of(0xdadfe0), 13, new Ellipse2D.Double(236, 668, 60, 60));
        Props.cylinder(s, Tone.of(0xe7ebec), 140, 652, 120, 96);
        s.fill(Tone.of(0x6b4a2a), new Ellipse2D.Double(150, 642, 100, 22));
        s.fill(Tone.SIGNAL_RED, Props.circle(194, 706, 17));
    }
}
