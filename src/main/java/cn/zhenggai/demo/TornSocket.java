package cn.zhenggai.demo;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** Bare copper, scorched plaster and a tangle of leads. */
final class TornSocket {

    private TornSocket() {}

    static void hole(Stage s) {
        s.blob(Tone.clear(Tone.of(0x2c241d), 170), WallSocket.X + 20, WallSocket.Y - 40, 210, 230);
        s.blob(Tone.clear(Tone.of(0x1b1612), 170), WallSocket.X + 10, WallSocket.Y - 30, 120, 150);
        Path2D torn = new Path2D.Double();
        Random dice = s.damage;
        for (int i = 0; i < 22; i++) {
            double angle = i * Math.PI * 2 / 22;
            double r = 84 + dice.nextDouble() * 36;
            double x = WallSocket.X + Math.cos(angle) * r;
            double y = WallSocket.Y + Math.sin(angle) * r;
            if (i == 0) {
                torn.moveTo(x, y);
            } else {
                torn.lineTo(x, y);
            }
        }
        torn.closePath();
        s.fill(Tone.of(0x9d9485), torn);
        Shape box = new RoundRectangle2D.Double(WallSocket.X - 74, WallSocket.Y - 74, 148, 148, 12, 12);
        s.fill(Tone.of(0x191715), box);
        s.draw(Tone.of(0x6d6a65), 5, box);
        Wear.crack(s, WallSocket.X + 60, WallSocket.Y + 86, 170, 3, dice);
        Wear.crack(s, WallSocket.X - 70, WallSocket.Y - 220, 150, 2.5, dice);
    }

    static void tangle(Stage s) {
        Random dice = s.damage;
        int[] colours = {0xc33a2c, 0x2f62b0, 0xd4bb3f, 0xc33a2c, 0x2a2b2d, 0xe6e3da, 0x2f62b0};
        for (int i = 0; i < colours.length; i++) {
            double x = WallSocket.X - 46 + i * 15;
            Path2D wire = new Path2D.Double();
            wire.moveTo(x, WallSocket.Y + dice.nextInt(40) - 20);
            wire.curveTo(
                    x + 90 - dice.nextInt(180),
                    WallSocket.Y + 120,
                    x - 160 + dice.nextInt(320),
                    WallSocket.Y + 210,
                    x - 60 + dice.nextInt(120),
                    WallSocket.Y + 300);
            wire.curveTo(
                    x - 190 + dice.nextInt(380),
                    WallSocket.Y + 380,
                    x - 240 + dice.nextInt(300),
                    WallSocket.Y + 400,
                    x - 320 + i * 40,
                    WallSocket.Y + 455);
            s.g.translate(7, 9);
            s.draw(Tone.dark(70), 9, wire);
            s.g.translate(-7, -9);
            s.draw(Tone.shade(Tone.of(colours[i]), 0.75), 9, wire);
            s.draw(Tone.clear(Tone.shade(Tone.of(colours[i]), 1.25), 190), 3, wire);
        }
        for (int i = 0; i < 4; i++) {
            double x = WallSocket.X - 52 + i * 32;
            double y = WallSocket.Y - 18 + dice.nextInt(30);
            s.draw(Tone.of(i % 2 == 0 ? 0xc33a2c : 0x2f62b0), 9, new Line2D.Double(x, WallSocket.Y + 40, x + 6, y));
            s.draw(Tone.of(0xd98c4a), 5, new Line2D.Double(x + 6, y, x + 12 - dice.nextInt(30), y - 44));
        }
        strip(s);
    }

    private static void strip(Stage s) {
        var kept = s.g.getTransform();
        s.g.rotate(-0.06, 420, 880);
        s.blob(Tone.dark(150), 400, 905, 260, 26);
        Shape body = new RoundRectangle2D.Double(190, 838, 420, 58, 22, 22);
        s.fill(s.lit(Tone.of(0xd8d3c6), body), body);
        for (int i = 0; i < 4; i++) {
            double x = 240 + i * 92;
            s.fill(Tone.of(0x2b2b2b), new Rectangle2D.Double(x, 856, 5, 16));
            s.fill(Tone.of(0x2b2b2b), new Rectangle2D.Double(x + 20, 856, 5, 16));
        }
        Shape plug = new RoundRectangle2D.Double(312, 812, 66, 60, 12, 12);
        s.fill(s.lit(Tone.of(0x2c2d30), plug), plug);
        s.blob(Tone.clear(Tone.of(0x3d2a18), 170), 520, 866, 60, 30);
        s.g.setTransform(kept);
    }
}
