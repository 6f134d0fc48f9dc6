package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The school gate during lessons: wide open and nobody there, then closed and guarded. */
final class SchoolGate implements Scene {

    private static final double GROUND = 690;

    @Override
    public void paint(Stage s) {
        s.light.ambient(Tone.of(0x7f7f80));
        s.light.pool(300, 160, 900, 700, Tone.of(0x9b978d), 150);
        Outdoors.sky(s, 560);
        Outdoors.block(s, 420, 190, 760, 560);
        for (int i = 0; i < 3; i++) {
            Outdoors.tree(s, 520 + i * 330 + s.pick(-40, 40), 590, s.pick(230, 300), s.place.nextLong());
        }
        road(s);
        pillar(s, 470);
        pillar(s, 1150);
        beam(s);
        gate(s);
        guardRoom(s);
        if (s.after) {
            cones(s);
            Guard.paint(s, 590, GROUND + 130, 420);
        } else {
            litter(s);
        }
    }

    private static void road(Stage s) {
        s.fill(Tone.of(0xb9b2a2), new Rectangle2D.Double(-60, 560, 1400, 130));
        s.fill(
                s.fade(Tone.of(0x8a8984), Tone.of(0x62625f), new Point2D.Double(0, 660), new Point2D.Double(0, 980)),
                new Rectangle2D.Double(-60, GROUND - 20, 1400, 360));
        Path2D drive = new Path2D.Double();
        drive.moveTo(640, 570);
        drive.lineTo(960, 570);
        drive.lineTo(1230, GROUND);
        drive.lineTo(470, GROUND);
        drive.closePath();
        s.fill(
                s.fade(Tone.of(0xa9a59b), Tone.of(0x8e8c85), new Point2D.Double(0, 570), new Point2D.Double(0, GROUND)),
                drive);
        Outdoors.hedge(s, -40, 640, 580, 40);
        Outdoors.hedge(s, 980, 1320, 580, 40);
        for (int i = 0; i < 8; i++) {
            Path2D bar = new Path2D.Double();
            double x = 420 + i * 112;
            bar.moveTo(x, 850);
            bar.lineTo(x + 60, 850);
            bar.lineTo(x + 60 + (x - 640) * 0.3, 960);
            bar.lineTo(x - 14 + (x - 640) * 0.3, 960);
            bar.closePath();
            s.fill(Tone.clear(Color.WHITE, s.after ? 215 : 60), bar);
        }
        Wear.stain(s, new Rectangle2D.Double(-60, GROUND, 1400, 300), Tone.dark(26), 26, 110, s.place);
    }

    private static void pillar(Stage s, double x) {
        Shape body = new Rectangle2D.Double(x - 46, 250, 92, GROUND - 240);
        s.blob(Tone.dark(120), x + 10, GROUND + 8, 84, 18);
        s.fill(Props.round(Tone.of(0xb98f6a), x - 90, 180), body);
        for (double y = 290; y < GROUND; y += 44) {
            s.draw(Tone.dark(40), 2, new Line2D.Double(x - 46, y, x + 46, y));
        }
        Shape cap = new Rectangle2D.Double(x - 58, 232, 116, 26);
        s.fill(s.lit(Tone.of(0xd2c3ab), cap), cap);
    }

    private static void beam(Stage s) {
        Shape board = new Rectangle2D.Double(410, 150, 800, 84);
        s.fill(Tone.dark(60), new Rectangle2D.Double(420, 226, 780, 18));
        s.fill(s.lit(Tone.of(0x8d2f27), board), board);
        for (int i = 0; i < 8; i++) {
            glyph(s, 520 + i * 82, 192);
        }
        s.draw(Tone.of(0xd9b356), 4, board);
    }

    private static void glyph(Stage s, double x, double y) {
        Color gold = Tone.of(0xf0cf6d);
        int form = s.place.nextInt(3);
        s.draw(gold, 5, new Line2D.Double(x - 20, y - 18, x + 20, y - 18));
        s.draw(gold, 5, new Line2D.Double(x - 22, y + (form == 1 ? 2 : 18), x + 22, y + (form == 1 ? 2 : 18)));
        s.draw(gold, 5, new Line2D.Double(x, y - 26, x, y + 24));
        s.draw(gold, 5, new Line2D.Double(x - 14, y - 6, x - 20, y + 24));
        s.draw(gold, 5, new Line2D.Double(x + 14, y - 6, x + (form == 2 ? 14 : 22), y + 24));
    }

    /** Folding: pushed together at the right pillar, or drawn across. */
    private static void gate(Stage s) {
        double from = s.after ? 516 : 980;
        int folds = 17;
        double step = (1104 - from) / folds;
        s.draw(Tone.dark(120), 6, new Line2D.Double(500, GROUND + 2, 1110, GROUND + 2));
        for (int i = 0; i < folds; i++) {
            double x = from + i * step;
            s.draw(Tone.of(0xaab2b6), 5, new Line2D.Double(x, 520, x + step, GROUND - 14));
            s.draw(Tone.of(0x8d969b), 5, new Line2D.Double(x + step, 520, x, GROUND - 14));
            s.fill(Props.round(Tone.of(0xc7cdd0), x - 5, 10), new Rectangle2D.Double(x - 5, 500, 10, GROUND - 506));
            s.fill(Tone.of(0x2c2e30), Props.circle(x, GROUND - 4, 7));
        }
        s.draw(Tone.of(0xd7dcde), 7, new Line2D.Double(from, 505, 1104, 505));
        s.draw(Tone.of(0xc23a2c), 4, new Line2D.Double(from, 560, 1104, 560));
        Shape head = new RoundRectangle2D.Double(from - 44, 490, 48, GROUND - 488, 12, 12);
        s.fill(Props.round(Tone.of(0xd5dadc), from - 44, 48), head);
        s.fill(s.after ? Tone.of(0xe2362a) : Tone.of(0x6b3a36), Props.circle(from - 20, 482, 11));
        s.fill(Tone.of(0x1c1f22), new Rectangle2D.Double(from - 36, 530, 32, 26));
    }

    private static void guardRoom(Stage s) {
        s.blob(Tone.dark(130), 210, GROUND + 56, 260, 26);
        Shape house = new Rectangle2D.Double(30, 330, 340, GROUND - 276);
        s.fill(s.lit(Tone.of(0xd9d3c4), house), house);
        Path2D flank = new Path2D.Double();
        flank.moveTo(370, 330);
        flank.lineTo(438, 352);
        flank.lineTo(438, GROUND + 4);
        flank.lineTo(370, GROUND + 54);
        flank.closePath();
        s.fill(Tone.of(0x9b9588), flank);
        Path2D roof = new Path2D.Double();
        roof.moveTo(4, 334);
        roof.lineTo(384, 334);
        roof.lineTo(456, 356);
        roof.lineTo(456, 330);
        roof.lineTo(390, 296);
        roof.lineTo(4, 296);
        roof.closePath();
        s.fill(s.lit(Tone.of(0x38598c), roof), roof);
        s.fill(Tone.of(0x38598c), new Rectangle2D.Double(30, GROUND, 340, 54));
        window(s);
        Shape door = new Rectangle2D.Double(266, 420, 82, GROUND - 366);
        s.fill(s.lit(s.after ? Tone.of(0xa9b2b6) : Tone.of(0x2b2e31), door), door);
        s.draw(Tone.of(0x6e777b), 6, door);
    }

    private static void window(Stage s) {
        Shape pane = new Rectangle2D.Double(58, 400, 180, 138);
        s.fill(
                s.fade(
                        s.after ? Tone.of(0xf5e7b6) : Tone.of(0x3a454c),
                        s.after ? Tone.of(0xcdb77c) : Tone.of(0x59676e),
                        new Point2D.Double(0, 400),
                        new Point2D.Double(0, 538)),
                pane);
        if (s.after) {
            s.fill(Tone.of(0x2d3a4a), new RoundRectangle2D.Double(112, 478, 78, 56, 36, 36));
            s.fill(Tone.of(0xc99a77), Props.circle(151, 458, 23));
            s.fill(Tone.of(0x1f2b3d), new RoundRectangle2D.Double(126, 428, 50, 20, 12, 12));
        } else {
            s.fill(Tone.of(0x23292d), new RoundRectangle2D.Double(120, 484, 56, 54, 16, 16));
        }
        s.draw(Tone.of(0xeceae2), 8, pane);
        s.draw(Tone.of(0xeceae2), 5, new Line2D.Double(148, 400, 148, s.after ? 416 : 538));
        s.fill(Tone.bright(40), new Rectangle2D.Double(66, 408, 50, 122));
    }

    private static void cones(Stage s) {
        for (double x : new double[] {720, 860, 1000}) {
            s.blob(Tone.dark(120), x + 8, GROUND + 96, 40, 10);
            Path2D cone = new Path2D.Double();
            cone.moveTo(x - 6, GROUND + 8);
            cone.lineTo(x + 6, GROUND + 8);
            cone.lineTo(x + 25, GROUND + 88);
            cone.lineTo(x - 25, GROUND + 88);
            cone.closePath();
            s.fill(Props.round(Tone.of(0xe0521c), x - 25, 50), cone);
            s.fill(Tone.of(0xf0eee8), new Rectangle2D.Double(x - 14, GROUND + 36, 28, 17));
            s.fill(Tone.of(0xc2461a), new Rectangle2D.Double(x - 34, GROUND + 86, 68, 12));
        }
    }

    private static void litter(Stage s) {
        for (int i = 0; i < 12; i++) {
            double x = s.pick(480, 1240);
            double y = s.pick(GROUND + 20, 920);
            s.fill(Tone.shade(Tone.of(0xa98b4a), s.pick(0.6, 1.2)), new RoundRectangle2D.Double(x, y, 16, 7, 6, 6));
        }
    }
}
