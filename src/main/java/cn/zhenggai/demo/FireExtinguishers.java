package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** An open cabinet with two extinguishers: spent and rusty, then charged and tagged. */
final class FireExtinguishers implements Scene {

    private static final double LEFT = 300;
    private static final double RIGHT = 980;
    private static final double TOP = 190;
    private static final double BASE = 800;

    @Override
    public void paint(Stage s) {
        lights(s);
        wall(s);
        cabinet(s);
        Props.extinguisher(s, 480, BASE - 26, 540, s.after);
        if (s.after) {
            Props.extinguisher(s, 775, BASE - 22, 540, true);
        } else {
            var kept = s.g.getTransform();
            s.g.rotate(0.055, 775, BASE);
            Props.extinguisher(s, 768, BASE - 22, 532, false);
            s.g.setTransform(kept);
            cobweb(s);
        }
        front(s);
    }

    private static void wall(Stage s) {
        Color paint = Tone.mix(Tone.of(0xe4e0d3), Tone.of(0xdbe2dc), s.place.nextDouble());
        Color floor = Tone.of(0x9a948a);
        s.fill(paint, new Rectangle2D.Double(-60, -60, 1400, 920));
        s.fill(Tone.mix(paint, Tone.of(0x7fa08c), 0.75), new Rectangle2D.Double(-60, 420, 1400, 430));
        s.fill(
                s.fade(
                        Tone.shade(floor, 1.05),
                        Tone.shade(floor, 0.7),
                        new Point2D.Double(0, 850),
                        new Point2D.Double(0, 990)),
                new Rectangle2D.Double(-60, 850, 1400, 180));
        s.fill(Tone.of(0x4f5e56), new Rectangle2D.Double(-60, 828, 1400, 26));
        s.draw(Tone.dark(60), 2, new Line2D.Double(-60, 420, 1340, 420));
        for (double x = -40; x < 1340; x += 260) {
            s.draw(Tone.dark(50), 2, new Line2D.Double(x, 854, x + (x - 640) * 0.28, 1000));
        }
    }

    private static void cabinet(Stage s) {
        for (int layer = 1; layer <= 9; layer++) {
            double r = layer * 5;
            s.fill(
                    Tone.dark(11),
                    new Rectangle2D.Double(LEFT - 22, TOP - 8, RIGHT - LEFT + 40 + r, BASE - TOP + 34 + r * 0.6));
        }
        Color red = s.after ? Tone.of(0xc2261d) : Tone.of(0xa8392c);
        Shape body = new Rectangle2D.Double(LEFT - 26, TOP - 26, RIGHT - LEFT + 52, BASE - TOP + 64);
        s.fill(s.lit(red, body), body);
        Shape inside = new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, BASE - TOP);
        s.fill(
                s.fade(Tone.of(0x3d3330), Tone.of(0x6b5c57), new Point2D.Double(0, TOP), new Point2D.Double(0, BASE)),
                inside);
        Shape shelf = new Rectangle2D.Double(LEFT, BASE - 46, RIGHT - LEFT, 46);
        s.fill(s.lit(Tone.of(0x8d7f78), shelf), shelf);
        s.blob(Tone.dark(150), (LEFT + RIGHT) / 2, TOP, 420, 90);
        s.blob(Tone.dark(110), LEFT, 500, 90, 360);
        s.blob(Tone.dark(90), RIGHT, 500, 70, 360);
        door(s, red);
    }

    private static void door(Stage s, Color red) {
        Path2D door = new Path2D.Double();
        door.moveTo(RIGHT + 26, TOP - 26);
        door.lineTo(RIGHT + 205, TOP - 72);
        door.lineTo(RIGHT + 205, BASE + 96);
        door.lineTo(RIGHT + 26, BASE + 38);
        door.closePath();
        s.fill(
                s.fade(
                        Tone.shade(red, 0.62),
                        Tone.shade(red, 1.05),
                        new Point2D.Double(RIGHT + 26, 0),
                        new Point2D.Double(RIGHT + 205, 0)),
                door);
        s.draw(Tone.bright(70), 3, new Line2D.Double(RIGHT + 204, TOP - 70, RIGHT + 204, BASE + 94));
        Shape plate = new Rectangle2D.Double(RIGHT + 70, TOP + 120, 96, 190);
        s.fill(Tone.shade(Tone.PAPER, s.after ? 0.97 : 0.8), plate);
        Wear.writing(s, RIGHT + 82, TOP + 138, 74, 156, 8, Tone.clear(Tone.INK, 170));
        if (!s.after) {
            Wear.streaks(s, door, Tone.clear(Tone.of(0x5b3a26), 110), 8, s.damage);
        }
    }

    private static void cobweb(Stage s) {
        for (int i = 0; i <= 6; i++) {
            double angle = Math.PI / 2 * i / 6;
            s.draw(
                    Tone.bright(70),
                    1.2,
                    new Line2D.Double(LEFT, TOP, LEFT + Math.cos(angle) * 120, TOP + Math.sin(angle) * 120));
        }
        for (double r = 26; r < 120; r += 21) {
            s.draw(Tone.bright(60), 1.1, new Arc2D.Double(LEFT - r, TOP - r, 2 * r, 2 * r, 270, 90, 0));
        }
    }

    private static void front(Stage s) {
        s.draw(Tone.bright(60), 3, new Line2D.Double(LEFT - 24, TOP - 24, RIGHT + 24, TOP - 24));
        Shape lip = new Rectangle2D.Double(LEFT - 26, BASE, RIGHT - LEFT + 52, 38);
        Color red = s.after ? Tone.of(0xc2261d) : Tone.of(0xa8392c);
        s.fill(s.lit(Tone.shade(red, 0.95), lip), lip);
        s.draw(Tone.bright(80), 2, new Line2D.Double(LEFT - 24, BASE + 1, RIGHT + 24, BASE + 1));
        if (!s.after) {
            Wear.stain(s, lip, Tone.clear(Tone.of(0x5b3a26), 140), 20, 26, s.damage);
        }
    }

    private static void lights(Stage s) {
        s.light.ambient(s.after ? Tone.of(0x7e7d79) : Tone.of(0x696661));
        s.light.mottle(s.place, 30);
        s.light.pool(500, 120, 900, 760, Tone.of(0xa5a196), 170);
        s.light.pool(1300, 900, 620, 620, Tone.of(0x48494c), 150);
    }
}
