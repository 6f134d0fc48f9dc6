package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** The store of a chemistry room: everything beside everything and no lock, then by kind behind two locks. */
final class ChemicalCabinet implements Scene {

    private static final double LEFT = 250;
    private static final double RIGHT = 1030;
    private static final double TOP = 90;
    private static final double BASE = 880;
    private static final double[] SHELVES = {300, 500, 700, 862};
    private static final int[] KINDS = {0xc8372c, 0xe2b32d, 0x2f7fc0, 0x3c9a58};

    @Override
    public void paint(Stage s) {
        s.light.ambient(s.after ? Tone.of(0x7d7e80) : Tone.of(0x6c6b68));
        s.light.mottle(s.place, 24);
        s.light.pool(520, 120, 860, 760, Tone.of(0xa19f98), 160);
        wall(s);
        cabinet(s);
        Random dice = new Random(s.place.nextLong());
        for (int row = 0; row < SHELVES.length; row++) {
            shelf(s, SHELVES[row]);
            if (s.after) {
                sorted(s, row);
            } else {
                mixed(s, SHELVES[row], dice);
            }
        }
        doors(s);
        if (s.after) {
            Props.padlock(s, 640, 452, 74);
            Props.padlock(s, 640, 620, 74);
            warning(s);
        }
    }

    private static void wall(Stage s) {
        Color paint = Tone.mix(Tone.of(0xdcdcd2), Tone.of(0xd3dbe0), s.place.nextDouble());
        Shape wall = new Rectangle2D.Double(-60, -60, 1400, 960);
        s.fill(s.lit(paint, wall), wall);
        s.fill(
                s.fade(Tone.of(0xa7a096), Tone.of(0x77726a), new Point2D.Double(0, 880), new Point2D.Double(0, 980)),
                new Rectangle2D.Double(-60, 884, 1400, 130));
        Shape bench = new Rectangle2D.Double(-60, 560, 230, 350);
        s.fill(s.lit(Tone.of(0xb7bcbd), bench), bench);
        Shape top = new Rectangle2D.Double(-60, 536, 252, 30);
        s.fill(s.lit(Tone.of(0x2f3437), top), top);
        s.draw(Tone.dark(70), 3, new Line2D.Double(60, 570, 60, 900));
    }

    private static void cabinet(Stage s) {
        for (int layer = 1; layer < 10; layer++) {
            s.fill(Tone.dark(8), new Rectangle2D.Double(LEFT, TOP + 20, RIGHT - LEFT + layer * 9, BASE - TOP));
        }
        Color steel = Tone.of(0xd9b23c);
        Shape body = new Rectangle2D.Double(LEFT - 26, TOP - 26, RIGHT - LEFT + 52, BASE - TOP + 40);
        s.fill(s.lit(steel, body), body);
        s.fill(
                s.fade(Tone.of(0x57585a), Tone.of(0x8a8c8d), new Point2D.Double(0, TOP), new Point2D.Double(0, BASE)),
                new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, BASE - TOP));
        s.blob(Tone.dark(120), 640, TOP, 500, 70);
        s.blob(Tone.dark(110), LEFT, 480, 70, 420);
        s.blob(Tone.dark(110), RIGHT, 480, 70, 420);
    }

    private static void shelf(Stage s, double y) {
        Shape board = new Rectangle2D.Double(LEFT, y, RIGHT - LEFT, 16);
        s.fill(s.lit(Tone.of(0xb9bcbc), board), board);
        s.fill(
                s.fade(Tone.dark(100), Tone.dark(0), new Point2D.Double(0, y + 16), new Point2D.Double(0, y + 60)),
                new Rectangle2D.Double(LEFT, y + 16, RIGHT - LEFT, 44));
    }

    private static void sorted(Stage s, int row) {
        double y = SHELVES[row];
        Color kind = Tone.of(KINDS[row]);
        double height = row == 3 ? 104 : 138;
        for (double x = LEFT + 28; x < RIGHT - 70; x += 76) {
            bottle(s, x, y, 54, height, row % 2 == 0 ? Tone.of(0x6b3d18) : Tone.of(0xc9d6d8), kind, false);
        }
        Shape strip = new Rectangle2D.Double(LEFT + 20, y + 1, 150, 15);
        s.fill(kind, strip);
        Wear.writing(s, LEFT + 28, y + 3, 130, 12, 1, Color.WHITE);
    }

    private static void mixed(Stage s, double y, Random dice) {
        double x = LEFT + 18;
        while (x < RIGHT - 80) {
            double width = 40 + dice.nextDouble() * 34;
            double height = 76 + dice.nextDouble() * 66;
            Color glass = Tone.of(new int[] {0x6b3d18, 0xc9d6d8, 0xe7e3d6, 0x4b6a52}[dice.nextInt(4)]);
            Color label = Tone.of(KINDS[dice.nextInt(4)]);
            AffineTransform kept = s.g.getTransform();
            boolean fallen = dice.nextInt(9) == 0;
            s.g.rotate(fallen ? 1.5 : dice.nextGaussian() * 0.05, x + width / 2, y - width / 2);
            bottle(s, x, y - dice.nextInt(8), width, height, glass, label, true);
            s.g.setTransform(kept);
            if (fallen) {
                s.blob(Tone.clear(Tone.of(0x8a6a1f), 190), x + 60, y + 4, 80, 10);
                s.blob(Tone.clear(Tone.of(0x8a6a1f), 150), x + 70, y + 40, 12, 46);
            }
            x += width * (fallen ? 2.2 : 0.95 + dice.nextDouble() * 0.2);
        }
    }

    private static void bottle(Stage s, double x, double y, double w, double h, Color glass, Color label, boolean old) {
        s.blob(Tone.dark(120), x + w / 2 + 4, y, w * 0.6, 7);
        double neck = w * 0.42;
        s.fill(
                Props.round(glass, x + (w - neck) / 2, neck),
                new Rectangle2D.Double(x + (w - neck) / 2, y - h, neck, h * 0.3));
        s.fill(Props.round(glass, x, w), new RoundRectangle2D.Double(x, y - h * 0.8, w, h * 0.8, w * 0.4, w * 0.4));
        s.fill(
                Props.round(Tone.of(old ? 0x3b3b3b : 0x22313d), x + (w - neck) / 2 - 3, neck + 6),
                new RoundRectangle2D.Double(x + (w - neck) / 2 - 3, y - h - 10, neck + 6, 20, 6, 6));
        Shape paper = new Rectangle2D.Double(x + w * 0.08, y - h * 0.58, w * 0.78, h * 0.36);
        s.fill(old ? Tone.of(0xcfc29f) : Tone.of(0xfaf9f4), paper);
        s.fill(label, new Rectangle2D.Double(x + w * 0.08, y - h * 0.58, w * 0.78, h * 0.1));
        Wear.writing(s, x + w * 0.14, y - h * 0.44, w * 0.66, h * 0.2, 2, Tone.clear(Tone.INK, 170));
        if (old) {
            Wear.stain(s, paper, Tone.clear(Tone.of(0x5f4218), 120), 4, 16, new Random((long) x));
        }
    }

    private static void doors(Stage s) {
        Color frame = Tone.of(0xd9b23c);
        door(s, LEFT, 640, frame, s.after ? 0 : 150);
        door(s, RIGHT, 640, frame, 0);
        for (double y : new double[] {420, 590}) {
            s.fill(Tone.of(0x4a4c4e), new RoundRectangle2D.Double(598, y, s.after ? 84 : 0, 18, 8, 8));
        }
    }

    /** A glass door from its hinge to the middle; an open one swings towards us. */
    private static void door(Stage s, double hinge, double edge, Color frame, double open) {
        double x = edge - Math.signum(edge - hinge) * open * 2.3;
        Path2D door = new Path2D.Double();
        door.moveTo(hinge, TOP);
        door.lineTo(x, TOP - open * 0.42);
        door.lineTo(x, BASE + open * 0.36);
        door.lineTo(hinge, BASE);
        door.closePath();
        s.fill(Tone.clear(Tone.of(0xcfe2e6), open > 0 ? 96 : 34), door);
        Path2D glint = new Path2D.Double();
        glint.moveTo(hinge + (x - hinge) * 0.2, BASE);
        glint.lineTo(hinge + (x - hinge) * 0.75, TOP);
        glint.lineTo(hinge + (x - hinge) * 0.92, TOP);
        glint.lineTo(hinge + (x - hinge) * 0.42, BASE);
        glint.closePath();
        s.fill(Tone.bright(30), glint);
        s.draw(Tone.shade(frame, 0.8), 20, door);
        s.draw(Tone.shade(frame, 1.08), 12, door);
    }

    private static void warning(Stage s) {
        AffineTransform kept = s.g.getTransform();
        s.g.translate(1150, 300);
        s.g.rotate(Math.PI / 4);
        Shape sign = new RoundRectangle2D.Double(-62, -62, 124, 124, 10, 10);
        s.fill(Tone.dark(60), new RoundRectangle2D.Double(-54, -62, 124, 124, 10, 10));
        s.fill(Tone.of(0xfbfaf5), sign);
        s.draw(Tone.SIGNAL_RED, 8, sign);
        s.g.setTransform(kept);
        s.fill(Color.BLACK, new Ellipse2D.Double(1124, 268, 52, 46));
        s.fill(Color.BLACK, new Rectangle2D.Double(1136, 300, 28, 26));
        s.fill(Color.WHITE, Props.circle(1139, 292, 8));
        s.fill(Color.WHITE, Props.circle(1161, 292, 8));
        s.draw(Color.BLACK, 8, new Line2D.Double(1120, 336, 1180, 356));
        s.draw(Color.BLACK, 8, new Line2D.Double(1180, 336, 1120, 356));
    }
}
