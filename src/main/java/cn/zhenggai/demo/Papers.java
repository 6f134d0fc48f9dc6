package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Binders, piles and single sheets. */
final class Papers {

    private Papers() {}

    static void binder(Stage s, Color spine, double x, double y, double width, double height, double lean) {
        AffineTransform kept = s.g.getTransform();
        s.g.rotate(lean, x + width, y);
        s.fill(Props.round(spine, x - 12, width + 26), new Rectangle2D.Double(x, y - height, width, height));
        s.draw(Tone.dark(90), 2, new Rectangle2D.Double(x, y - height, width, height));
        s.fill(Tone.of(0xf6f4ec), new Rectangle2D.Double(x + 8, y - height + 20, width - 16, height * 0.42));
        Wear.writing(s, x + 13, y - height + 26, width - 26, height * 0.36, 5, Tone.clear(Tone.INK, 180));
        s.fill(Tone.of(0xd7d9d9), Props.circle(x + width / 2, y - 34, 10));
        s.fill(Tone.of(0x33302c), Props.circle(x + width / 2, y - 34, 6));
        s.g.setTransform(kept);
    }

    static void pile(Stage s, double x, double y, double width, int sheets, Random dice) {
        for (int i = 0; i < sheets; i++) {
            double shift = dice.nextGaussian() * 6;
            s.fill(
                    Tone.shade(dice.nextInt(5) == 0 ? Tone.of(0xd9c48e) : Tone.PAPER, 0.78 + dice.nextDouble() * 0.2),
                    new Rectangle2D.Double(x + shift, y - 5 - i * 6, width, 5));
        }
    }

    /** A sheet lying on the desk, seen aslant. */
    static void sheet(Stage s, double x, double y, double flat, Random dice) {
        AffineTransform kept = s.g.getTransform();
        s.g.translate(x, y);
        s.g.scale(1, flat);
        s.g.rotate(dice.nextGaussian() * 0.7);
        s.fill(Tone.dark(50), new Rectangle2D.Double(-86, -112, 184, 242));
        s.fill(
                dice.nextInt(6) == 0 ? Tone.of(0xe6d49b) : Tone.shade(Tone.PAPER, 0.92 + dice.nextDouble() * 0.1),
                new Rectangle2D.Double(-92, -120, 184, 242));
        s.fill(Tone.clear(Tone.INK, 150), new Rectangle2D.Double(-50, -104, 100, 12));
        Wear.writing(s, -76, -80, 152, 170, 11, Tone.clear(Tone.INK, 100));
        if (dice.nextInt(3) == 0) {
            s.draw(Tone.clear(Tone.SIGNAL_RED, 150), 5, new Ellipse2D.Double(26, 60, 46, 46));
        }
        s.g.setTransform(kept);
    }
}
