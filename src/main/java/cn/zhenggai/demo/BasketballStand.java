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

/** A stand on the playground: rusty, tilted, its footing bare; then bolted down, padded and painted. */
final class BasketballStand implements Scene {

    private static final double GROUND = 820;

    @Override
    public void paint(Stage s) {
        s.light.ambient(Tone.of(0x7e7e7f));
        s.light.pool(950, 120, 900, 700, Tone.of(0x9a968c), 150);
        Outdoors.sky(s, 600);
        Outdoors.block(s, -80, 240, 700, 570);
        for (int i = 0; i < 6; i++) {
            Outdoors.tree(s, 600 + i * 140 + s.pick(-30, 30), 590, s.pick(220, 330), s.place.nextLong());
        }
        Outdoors.hedge(s, -40, 1320, 600, 46);
        court(s);
        shadow(s);
        footing(s);
        AffineTransform kept = s.g.getTransform();
        s.g.rotate(s.after ? 0 : 0.05, 800, GROUND);
        stand(s);
        s.g.setTransform(kept);
        if (s.after) {
            base(s);
        } else {
            bolts(s);
        }
    }

    private static void court(Stage s) {
        Color surface = Tone.mix(Tone.of(0x6d7f6f), Tone.of(0x8d6f62), s.place.nextInt(2));
        s.fill(
                s.fade(
                        Tone.shade(surface, 1.12),
                        Tone.shade(surface, 0.8),
                        new Point2D.Double(0, 590),
                        new Point2D.Double(0, 980)),
                new Rectangle2D.Double(-60, 590, 1400, 430));
        Wear.stain(s, new Rectangle2D.Double(-60, 600, 1400, 400), Tone.dark(26), 40, 90, s.place);
        Color paint = Tone.clear(Color.WHITE, s.after ? 215 : 90);
        s.draw(paint, 7, new Line2D.Double(-60, 690, 1340, 668));
        s.draw(paint, 10, new Line2D.Double(620, 684, 190, 1010));
        s.draw(paint, 10, new Line2D.Double(930, 676, 1240, 1010));
        s.draw(paint, 8, new Line2D.Double(385, 862, 1102, 852));
        for (int i = 0; i < 4; i++) {
            Wear.crack(s, s.pick(0, 1200), s.pick(660, 860), 120, 2.2, s.place);
        }
    }

    private static void shadow(Stage s) {
        Path2D cast = new Path2D.Double();
        cast.moveTo(780, GROUND + 20);
        cast.lineTo(830, GROUND + 20);
        cast.lineTo(310, 700);
        cast.lineTo(290, 706);
        cast.closePath();
        s.fill(Tone.dark(60), cast);
        s.fill(Tone.dark(60), new Ellipse2D.Double(120, 672, 260, 44));
        s.blob(Tone.dark(130), 800, GROUND + 30, 190, 42);
    }

    private static void stand(Stage s) {
        Color steel = s.after ? Tone.of(0x2c62ae) : Tone.of(0x8a7766);
        Shape arm = bar(800, 300, 600, 262, 34);
        s.fill(s.lit(steel, arm), arm);
        Shape brace = bar(800, 470, 610, 300, 22);
        s.fill(s.lit(Tone.shade(steel, 0.85), brace), brace);
        Shape pole = new Rectangle2D.Double(776, 280, 50, GROUND - 270);
        s.fill(Props.round(steel, 776, 50), pole);
        if (!s.after) {
            Random rust = s.damage;
            Wear.stain(s, pole, Tone.clear(Tone.of(0x6e3a1c), 190), 46, 26, rust);
            Wear.streaks(s, pole, Tone.clear(Tone.of(0x4e2a16), 170), 14, rust);
            Wear.stain(s, arm, Tone.clear(Tone.of(0x6e3a1c), 190), 14, 26, rust);
        }
        board(s);
    }

    private static Shape bar(double x0, double y0, double x1, double y1, double width) {
        Path2D bar = new Path2D.Double();
        bar.moveTo(x0, y0 - width / 2);
        bar.lineTo(x1, y1 - width / 2);
        bar.lineTo(x1, y1 + width / 2);
        bar.lineTo(x0, y0 + width / 2);
        bar.closePath();
        return bar;
    }

    private static void board(Stage s) {
        Path2D board = new Path2D.Double();
        board.moveTo(410, 110);
        board.lineTo(640, 84);
        board.lineTo(640, 352);
        board.lineTo(410, 340);
        board.closePath();
        s.fill(Tone.dark(90), new Rectangle2D.Double(636, 92, 14, 258));
        s.fill(s.lit(s.after ? Tone.of(0xf2f3f1) : Tone.of(0xc9bfa9), board), board);
        s.draw(s.after ? Tone.of(0x24406f) : Tone.of(0x7b4a33), 10, board);
        Path2D target = new Path2D.Double();
        target.moveTo(476, 214);
        target.lineTo(574, 207);
        target.lineTo(574, 292);
        target.lineTo(476, 290);
        target.closePath();
        s.draw(s.after ? Tone.SIGNAL_RED : Tone.clear(Tone.of(0x9a4a38), 150), 8, target);
        if (!s.after) {
            Wear.stain(s, board, Tone.clear(Tone.of(0x5d4630), 120), 26, 40, s.damage);
            Wear.crack(s, 590, 100, 200, 4, new Random(3));
        }
        hoop(s);
    }

    private static void hoop(Stage s) {
        double sink = s.after ? 0 : 16;
        Color red = s.after ? Tone.of(0xd8401f) : Tone.of(0x854a31);
        AffineTransform kept = s.g.getTransform();
        s.g.rotate(s.after ? 0 : -0.16, 525, 300);
        s.draw(red, 9, new Ellipse2D.Double(440, 296 + sink, 150, 40));
        int cords = s.after ? 11 : 4;
        for (int i = 0; i < cords; i++) {
            double t = i / 10.0;
            double x = 444 + 142 * t;
            double low = 336 + sink + 16 * Math.sin(t * Math.PI);
            s.draw(
                    Tone.clear(Color.WHITE, 210),
                    2.4,
                    new Line2D.Double(x, low - 14, 480 + 70 * ((i + 2) % 11) / 10.0, 424 + sink));
            s.draw(
                    Tone.clear(Color.WHITE, 210),
                    2.4,
                    new Line2D.Double(x, low - 14, 480 + 70 * ((i + 8) % 11) / 10.0, 424 + sink));
        }
        s.g.setTransform(kept);
    }

    private static void footing(Stage s) {
        if (s.after) {
            return;
        }
        Random dice = s.damage;
        s.fill(Tone.of(0x4a3f34), new Ellipse2D.Double(650, GROUND - 22, 300, 96));
        s.fill(Tone.of(0x2f2821), new Ellipse2D.Double(690, GROUND - 6, 220, 62));
        for (int i = 0; i < 60; i++) {
            double angle = dice.nextDouble() * Math.PI * 2;
            double x = 800 + Math.cos(angle) * (130 + dice.nextInt(60));
            double y = GROUND + 26 + Math.sin(angle) * (40 + dice.nextInt(22));
            double size = 5 + dice.nextDouble() * 15;
            s.fill(
                    Tone.shade(Tone.of(0x9a9184), 0.6 + dice.nextDouble() * 0.6),
                    new Ellipse2D.Double(x - size, y - size / 2, size * 2, size * 1.2));
        }
        Shape block = new RoundRectangle2D.Double(716, GROUND - 4, 170, 46, 10, 10);
        s.fill(s.lit(Tone.of(0x8b867c), block), block);
        Wear.crack(s, 752, GROUND - 4, 50, 4, dice);
    }

    private static void bolts(Stage s) {
        Shape plate = new Rectangle2D.Double(740, GROUND - 16, 124, 20);
        s.fill(s.lit(Tone.of(0x7a4d30), plate), plate);
        for (double[] bolt : new double[][] {{756, -26, 0.5}, {848, -34, -0.35}}) {
            AffineTransform kept = s.g.getTransform();
            s.g.translate(bolt[0], GROUND + bolt[1]);
            s.g.rotate(bolt[2]);
            s.fill(Props.round(Tone.of(0x86573a), -4, 8), new Rectangle2D.Double(-4, -10, 8, 42));
            s.fill(Tone.of(0x5f3b26), new Rectangle2D.Double(-12, -14, 24, 12));
            s.g.setTransform(kept);
        }
    }

    private static void base(Stage s) {
        Shape concrete = new RoundRectangle2D.Double(668, GROUND - 6, 268, 62, 10, 10);
        s.fill(s.lit(Tone.of(0xb9b6ae), concrete), concrete);
        s.draw(Tone.bright(120), 3, new Line2D.Double(676, GROUND - 4, 930, GROUND - 4));
        Shape plate = new Rectangle2D.Double(722, GROUND - 20, 158, 18);
        s.fill(s.lit(Tone.of(0x24508f), plate), plate);
        for (double x : new double[] {738, 762, 840, 864}) {
            s.fill(Tone.of(0xc5cacd), new Rectangle2D.Double(x - 7, GROUND - 32, 14, 13));
        }
        Shape pad = new RoundRectangle2D.Double(754, GROUND - 300, 94, 262, 18, 18);
        s.fill(Props.round(Tone.of(0xd8a21f), 754, 94), pad);
        for (double y = GROUND - 284; y < GROUND - 60; y += 62) {
            s.draw(Tone.dark(60), 3, new Line2D.Double(756, y, 846, y));
        }
    }
}
