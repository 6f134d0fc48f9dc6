package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Dormitory windows from outside: behind welded bars, then free to climb out of. */
final class DormitoryWindow implements Scene {

    private static final double TOP = 230;
    private static final double HEIGHT = 420;
    private static final double WIDTH = 390;

    @Override
    public void paint(Stage s) {
        s.light.ambient(Tone.of(0x7c7c7c));
        s.light.mottle(s.place, 26);
        s.light.pool(300, 120, 900, 760, Tone.of(0x9d998f), 160);
        wall(s);
        for (double x : new double[] {150, 735}) {
            window(s, x);
            if (s.after) {
                scars(s, x);
            } else {
                bars(s, x);
            }
        }
        pipe(s);
    }

    private static void wall(Stage s) {
        Color tile = Tone.mix(Tone.of(0xcdbfae), Tone.of(0xbfc9c6), s.place.nextDouble());
        Shape wall = new Rectangle2D.Double(-60, -60, 1400, 1100);
        s.fill(s.lit(tile, wall), wall);
        Color joint = Tone.clear(Tone.shade(tile, 0.72), 130);
        for (double y = -40; y < 1000; y += 26) {
            s.draw(joint, 1.6, new Line2D.Double(-60, y, 1340, y));
            for (double x = -60 + (y / 26 % 2) * 34; x < 1340; x += 68) {
                s.draw(joint, 1.4, new Line2D.Double(x, y, x, y + 26));
            }
        }
        Shape band = new Rectangle2D.Double(-60, 800, 1400, 70);
        s.fill(s.lit(Tone.shade(tile, 0.7), band), band);
        s.fill(Tone.dark(60), new Rectangle2D.Double(-60, 868, 1400, 12));
        Wear.streaks(s, wall, Tone.dark(28), 26, s.place);
    }

    private static void window(Stage s, double x) {
        for (int layer = 1; layer < 7; layer++) {
            s.fill(
                    Tone.dark(12),
                    new Rectangle2D.Double(x - 16, TOP - 14, WIDTH + 26 + layer * 4, HEIGHT + 30 + layer * 3));
        }
        s.fill(Tone.of(0xe5e2d8), new Rectangle2D.Double(x - 16, TOP - 16, WIDTH + 32, HEIGHT + 32));
        Shape glass = new Rectangle2D.Double(x, TOP, WIDTH, HEIGHT);
        s.fill(
                s.fade(
                        Tone.of(0x56697a),
                        Tone.of(0x2f3b44),
                        new Point2D.Double(x, TOP),
                        new Point2D.Double(x + 200, TOP + HEIGHT)),
                glass);
        bunk(s, x);
        curtain(s, x);
        Path2D glint = new Path2D.Double();
        glint.moveTo(x + 40, TOP + HEIGHT);
        glint.lineTo(x + 220, TOP);
        glint.lineTo(x + 310, TOP);
        glint.lineTo(x + 120, TOP + HEIGHT);
        glint.closePath();
        s.fill(Tone.bright(34), glint);
        Color frame = Tone.of(0xdfe3e2);
        s.draw(frame, 13, glass);
        s.draw(frame, 11, new Line2D.Double(x + WIDTH / 2, TOP, x + WIDTH / 2, TOP + HEIGHT));
        s.draw(frame, 9, new Line2D.Double(x, TOP + 110, x + WIDTH, TOP + 110));
        Shape sill = new Rectangle2D.Double(x - 30, TOP + HEIGHT + 12, WIDTH + 60, 26);
        s.fill(Tone.dark(80), new Rectangle2D.Double(x - 22, TOP + HEIGHT + 36, WIDTH + 50, 14));
        s.fill(s.lit(Tone.of(0xc9c5ba), sill), sill);
    }

    private static void bunk(Stage s, double x) {
        Shape kept = s.g.getClip();
        s.g.clip(new Rectangle2D.Double(x, TOP, WIDTH, HEIGHT));
        for (double y : new double[] {TOP + 190, TOP + 360}) {
            s.fill(Tone.of(0x4d7aa0), new Rectangle2D.Double(x + 110, y - 30, 300, 34));
            s.fill(Tone.of(0xb9c7cf), new Rectangle2D.Double(x + 110, y - 36, 90, 26));
            s.fill(Tone.of(0x27404f), new Rectangle2D.Double(x + 96, y, 320, 9));
        }
        s.fill(Tone.of(0x27404f), new Rectangle2D.Double(x + 96, TOP + 60, 9, HEIGHT));
        s.fill(Tone.dark(70), new Rectangle2D.Double(x, TOP, WIDTH, HEIGHT));
        s.g.setClip(kept);
    }

    private static void curtain(Stage s, double x) {
        Color cloth = s.place.nextBoolean() ? Tone.of(0x7fa7c4) : Tone.of(0xc9a78a);
        for (int fold = 0; fold < 6; fold++) {
            s.fill(
                    Props.round(Tone.shade(cloth, 0.8), x + 6 + fold * 13, 16),
                    new Rectangle2D.Double(x + 6 + fold * 13, TOP + 4, 14, HEIGHT - 10 - fold % 2 * 6));
        }
    }

    private static void bars(Stage s, double x) {
        Random rust = s.damage;
        Color iron = Tone.of(0x5b4a3f);
        double left = x - 34;
        double right = x + WIDTH + 34;
        for (double y : new double[] {TOP - 34, TOP + 100, TOP + 245, TOP + HEIGHT + 4}) {
            s.draw(Tone.dark(70), 11, new Line2D.Double(left + 16, y + 20, right + 16, y + 20));
            s.draw(iron, 12, new Line2D.Double(left, y, right, y));
            s.draw(Tone.bright(60), 3, new Line2D.Double(left, y - 3, right, y - 3));
        }
        for (double bar = left; bar <= right + 1; bar += (right - left) / 11) {
            s.draw(Tone.dark(70), 9, new Line2D.Double(bar + 16, TOP - 20, bar + 16, TOP + HEIGHT + 30));
            s.fill(Props.round(iron, bar - 6, 12), new Rectangle2D.Double(bar - 6, TOP - 46, 12, HEIGHT + 62));
            for (int i = 0; i < 5; i++) {
                s.blob(
                        Tone.clear(Tone.of(0x8a4a22), 190),
                        bar,
                        TOP - 40 + rust.nextDouble() * HEIGHT,
                        6,
                        14 + rust.nextDouble() * 26);
            }
        }
        for (double foot : new double[] {left, right}) {
            s.blob(Tone.clear(Tone.of(0x7a4524), 120), foot, TOP + HEIGHT + 80, 9, 70);
        }
    }

    /** Where the bars were, the wall is filled but not yet of one colour. */
    private static void scars(Stage s, double x) {
        for (double y : new double[] {TOP - 34, TOP + 100, TOP + 245, TOP + HEIGHT + 4}) {
            s.fill(Tone.clear(Tone.of(0xddd8cb), 235), Props.circle(x - 34, y, 13));
            s.fill(Tone.clear(Tone.of(0xddd8cb), 235), Props.circle(x + WIDTH + 34, y, 13));
        }
        Shape ladder = new Rectangle2D.Double(x + 60, TOP + HEIGHT - 44, 150, 44);
        s.fill(s.lit(Tone.of(0xc8291f), ladder), ladder);
        Wear.writing(s, x + 72, TOP + HEIGHT - 34, 128, 26, 1, Color.WHITE);
    }

    private static void pipe(Stage s) {
        s.fill(Tone.dark(50), new Rectangle2D.Double(650, -60, 34, 1100));
        s.fill(Props.round(Tone.of(0xd4d3cc), 624, 42), new Rectangle2D.Double(624, -60, 42, 1100));
        for (double y : new double[] {120, 470, 830}) {
            s.fill(Props.round(Tone.of(0x9b9c98), 616, 58), new Rectangle2D.Double(616, y, 58, 16));
        }
    }
}
