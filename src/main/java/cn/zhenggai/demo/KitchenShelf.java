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

/** The canteen's store: out of date, spilt and unlabelled, then clean boxes with dates on them. */
final class KitchenShelf implements Scene {

    private static final double LEFT = 150;
    private static final double RIGHT = 1130;
    private static final double[] BOARDS = {330, 570, 810};
    private static final int[] FOODS = {0xd8b26a, 0xb4593a, 0xe3d9c2, 0x6f8c4a, 0xc98a2e, 0x8c5a3a};

    @Override
    public void paint(Stage s) {
        s.light.ambient(s.after ? Tone.of(0x808182) : Tone.of(0x6b6963));
        s.light.mottle(s.place, 22);
        s.light.pool(640, 60, 900, 760, Tone.of(0xa3a199), 170);
        tiles(s);
        frame(s);
        Random dice = new Random(s.place.nextLong());
        for (double board : BOARDS) {
            board(s, board);
            if (s.after) {
                boxes(s, board, dice);
            } else {
                mess(s, board, dice);
            }
        }
        posts(s, LEFT - 6, 26);
        posts(s, RIGHT - 20, 26);
    }

    private static void tiles(Stage s) {
        Color glaze = Tone.mix(Tone.of(0xe7ebe9), Tone.of(0xdfe6ea), s.place.nextDouble());
        for (int row = -1; row < 9; row++) {
            for (int column = -1; column < 12; column++) {
                Shape tile = new Rectangle2D.Double(column * 118 + 2, row * 118 + 2, 115, 115);
                s.fill(s.lit(Tone.shade(glaze, 0.93 + s.place.nextDouble() * 0.06), tile), tile);
            }
        }
        for (int i = 0; i <= 12; i++) {
            s.draw(Tone.of(0xb5b8b3), 3, new Line2D.Double(i * 118, -60, i * 118, 1020));
            s.draw(Tone.of(0xb5b8b3), 3, new Line2D.Double(-60, i * 118, 1340, i * 118));
        }
        s.fill(
                s.fade(Tone.of(0x8d8a83), Tone.of(0x6b6862), new Point2D.Double(0, 890), new Point2D.Double(0, 980)),
                new Rectangle2D.Double(-60, 892, 1400, 130));
        if (!s.after) {
            Shape wall = new Rectangle2D.Double(-60, -60, 1400, 950);
            Wear.streaks(s, wall, Tone.clear(Tone.of(0x8a6d3d), 70), 26, s.damage);
            Wear.stain(s, wall, Tone.clear(Tone.of(0x6f5c38), 46), 26, 70, s.damage);
        }
    }

    private static void frame(Stage s) {
        for (int layer = 1; layer < 10; layer++) {
            s.fill(Tone.dark(7), new Rectangle2D.Double(LEFT + 6, 110, RIGHT - LEFT + layer * 8, 780));
        }
        posts(s, LEFT + 52, 16);
        posts(s, RIGHT - 68, 16);
    }

    private static void posts(Stage s, double x, double width) {
        s.fill(Props.round(Tone.of(0xb4bbbe), x, width), new Rectangle2D.Double(x, 96, width, 812));
    }

    private static void board(Stage s, double y) {
        Path2D top = new Path2D.Double();
        top.moveTo(LEFT + 46, y - 44);
        top.lineTo(RIGHT - 46, y - 44);
        top.lineTo(RIGHT, y);
        top.lineTo(LEFT, y);
        top.closePath();
        s.fill(
                s.fade(Tone.of(0x8f979a), Tone.of(0xc9cfd1), new Point2D.Double(0, y - 44), new Point2D.Double(0, y)),
                top);
        Shape edge = new Rectangle2D.Double(LEFT, y, RIGHT - LEFT, 22);
        s.fill(s.lit(Tone.of(0xaab1b4), edge), edge);
        s.draw(Tone.bright(170), 2, new Line2D.Double(LEFT, y + 1, RIGHT, y + 1));
        s.fill(
                s.fade(Tone.dark(110), Tone.dark(0), new Point2D.Double(0, y + 22), new Point2D.Double(0, y + 90)),
                new Rectangle2D.Double(LEFT + 20, y + 22, RIGHT - LEFT - 40, 68));
        if (!s.after) {
            Wear.stain(s, top, Tone.clear(Tone.of(0x6b4a22), 150), 16, 44, s.damage);
            Wear.streaks(s, edge, Tone.clear(Tone.of(0x6b4a22), 170), 16, s.damage);
        }
    }

    private static void boxes(Stage s, double board, Random dice) {
        double x = LEFT + 46;
        while (x < RIGHT - 170) {
            Color food = Tone.of(FOODS[dice.nextInt(FOODS.length)]);
            double w = 122;
            double h = 150;
            double y = board - 14;
            s.blob(Tone.dark(120), x + w / 2 + 8, y, w * 0.62, 13);
            Shape body = new RoundRectangle2D.Double(x, y - h, w, h, 18, 18);
            s.fill(s.lit(Tone.mix(food, Tone.of(0xf4f6f6), 0.62), body), body);
            Shape fill = new RoundRectangle2D.Double(x + 7, y - h * 0.74, w - 14, h * 0.7, 12, 12);
            s.fill(s.lit(Tone.mix(food, Color.WHITE, 0.12), fill), fill);
            Shape lid = new RoundRectangle2D.Double(x - 5, y - h - 12, w + 10, 26, 10, 10);
            s.fill(s.lit(Tone.of(0x3f7fb5), lid), lid);
            s.blob(Tone.bright(120), x + 22, y - h * 0.6, 9, h * 0.34);
            label(s, x + 24, y - h * 0.58, w - 44, 66);
            x += w + 29;
        }
    }

    private static void label(Stage s, double x, double y, double width, double height) {
        s.fill(Tone.dark(40), new Rectangle2D.Double(x + 2, y + 3, width, height));
        s.fill(Tone.of(0xfcfbf6), new Rectangle2D.Double(x, y, width, height));
        s.fill(Tone.SIGNAL_GREEN, new Rectangle2D.Double(x, y, width, height * 0.2));
        Wear.writing(s, x + 6, y + height * 0.32, width - 12, height * 0.6, 4, Tone.clear(Tone.INK, 190));
    }

    private static void mess(Stage s, double board, Random dice) {
        double x = LEFT + 50;
        while (x < RIGHT - 130) {
            Color colour = Tone.shade(Tone.of(FOODS[dice.nextInt(FOODS.length)]), 0.6 + dice.nextDouble() * 0.3);
            double w = 54 + dice.nextDouble() * 50;
            double h = 70 + dice.nextDouble() * 95;
            AffineTransform kept = s.g.getTransform();
            double y = board - 8 - dice.nextDouble() * 18;
            s.blob(Tone.dark(130), x + w / 2 + 6, y + 2, w * 0.65, 12);
            s.g.rotate(dice.nextInt(4) == 0 ? 1.35 : dice.nextGaussian() * 0.07, x + w / 2, y - w / 3);
            if (dice.nextInt(3) == 0) {
                sack(s, colour, x, y, w * 1.3, h);
            } else {
                jar(s, colour, x, y, w, h, dice);
            }
            s.g.setTransform(kept);
            x += w * (0.85 + dice.nextDouble() * 0.4);
        }
    }

    private static void jar(Stage s, Color colour, double x, double y, double w, double h, Random dice) {
        Props.cylinder(s, colour, x, y - h, w, h);
        s.fill(
                Tone.shade(Tone.of(dice.nextBoolean() ? 0xa63a2e : 0xc8c4b8), 0.8),
                new RoundRectangle2D.Double(x - 2, y - h - 14, w + 4, 20, 8, 8));
        Shape paper = new Rectangle2D.Double(x, y - h * 0.7, w * 0.74, h * 0.42);
        s.fill(Tone.clear(Tone.of(0xbda77a), 230), paper);
        Wear.writing(s, x + 4, y - h * 0.64, w * 0.6, h * 0.3, 3, Tone.clear(Tone.of(0x4d4030), 150));
        Wear.stain(s, paper, Tone.clear(Tone.of(0x5a3d18), 130), 6, 22, dice);
    }

    private static void sack(Stage s, Color colour, double x, double y, double w, double h) {
        Shape bag = new RoundRectangle2D.Double(x, y - h * 0.8, w, h * 0.8, w * 0.5, h * 0.4);
        s.fill(s.lit(Tone.mix(colour, Tone.of(0xcabf9f), 0.5), bag), bag);
        s.fill(
                Tone.mix(colour, Tone.of(0xb3a682), 0.5),
                new Ellipse2D.Double(x + w * 0.3, y - h * 0.95, w * 0.4, h * 0.24));
        s.draw(Tone.of(0x7c6a44), 5, new Line2D.Double(x + w * 0.34, y - h * 0.78, x + w * 0.66, y - h * 0.78));
        s.blob(Tone.clear(Tone.of(0x4b5a2c), 120), x + w * 0.6, y - h * 0.3, w * 0.26, h * 0.2);
        s.blob(Tone.dark(70), x + w * 0.85, y - h * 0.4, w * 0.3, h * 0.4);
    }
}
