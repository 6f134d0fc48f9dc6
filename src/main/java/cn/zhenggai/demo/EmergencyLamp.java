package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A stairwell at dusk: the emergency lamp dead and hanging, then lighting every step. */
final class EmergencyLamp implements Scene {

    private static final double WALL = 4.6;

    @Override
    public void paint(Stage s) {
        s.camera(s.pick(-0.15, 0.15), 1.5, 860, 0.52);
        light(s);
        new Room(s, -1.7, 1.7, 3.4, WALL).surfaces();
        stairs(s);
        rail(s);
        exitPlate(s);
        lamp(s);
    }

    private static void stairs(Stage s) {
        Color stone = Tone.of(0xa7a198);
        for (int step = 9; step >= 0; step--) {
            double z = 2.0 + step * 0.27;
            double y = step * 0.155;
            s.box(Tone.shade(stone, 0.9 + 0.012 * step), -1.7, y, z, 0.35, y + 0.155, z + 0.3);
            s.line(Tone.clear(Tone.of(0xd6b24a), 170), 3, -1.7, y + 0.155, z + 0.02, 0.35, y + 0.155, z + 0.02);
            s.light.dim(s.shape(-1.7, y, z, 0.35, y, z, 0.35, y + 0.05, z, -1.7, y + 0.05, z), 40);
        }
    }

    private static void rail(Stage s) {
        for (int step = 9; step >= 0; step--) {
            double z = 2.05 + step * 0.27;
            double y = step * 0.155 + 0.15;
            s.line(Tone.of(0x7d8487), Math.max(3, s.scale(z) * 0.016), 0.3, y, z, 0.3, y + 0.82, z);
        }
        s.line(Tone.dark(120), 15, 0.3, 0.98, 2.05, 0.3, 2.38, 4.48);
        s.line(Tone.of(0x8a5a35), 11, 0.3, 1.0, 2.05, 0.3, 2.4, 4.48);
        s.line(Tone.bright(80), 3, 0.3, 1.01, 2.05, 0.3, 2.41, 4.48);
    }

    private static void lamp(Stage s) {
        Point2D p = s.at(0.86, 2.62, WALL);
        var whole = s.g.getTransform();
        s.g.translate(p.getX(), p.getY());
        s.g.scale(0.72, 0.72);
        double x = 0;
        double y = 0;
        if (!s.after) {
            s.fill(Tone.clear(Tone.of(0xb9b4a6), 255), new Rectangle2D.Double(x - 96, y - 40, 192, 92));
            s.draw(Tone.dark(70), 2, new Rectangle2D.Double(x - 96, y - 40, 192, 92));
            wires(s, x, y);
        }
        s.g.rotate(s.after ? 0 : 0.24, x - 90, y - 40);
        s.g.translate(0, s.after ? 0 : 26);
        Shape body = new RoundRectangle2D.Double(x - 110, y - 46, 220, 104, 14, 14);
        s.fill(Tone.dark(90), new RoundRectangle2D.Double(x - 100, y - 34, 222, 108, 14, 14));
        s.fill(s.lit(s.after ? Tone.of(0xd9d8d2) : Tone.of(0xcfc8b4), body), body);
        s.draw(Tone.dark(70), 2, body);
        s.fill(s.after ? Tone.of(0x20c05a) : Tone.of(0x4b4b46), Props.circle(x - 20, y + 34, 6));
        s.fill(s.after ? Tone.of(0xd84a2c) : Tone.of(0x4b4b46), Props.circle(x, y + 34, 6));
        s.fill(Tone.of(0x4b4b46), Props.circle(x + 20, y + 34, 6));
        head(s, x - 62, y - 50, true);
        head(s, x + 62, y - 50, false);
        if (!s.after) {
            Wear.stain(s, body, Tone.clear(Tone.of(0x7a6b4d), 90), 16, 30, s.damage);
        }
        s.g.setTransform(whole);
    }

    private static void head(Stage s, double x, double y, boolean leftOne) {
        s.fill(Tone.of(0x9a9c98), new Rectangle2D.Double(x - 9, y, 18, 20));
        s.fill(Tone.of(0x55585a), Props.circle(x, y - 22, 46));
        s.fill(Tone.of(0xc9ccc8), Props.circle(x, y - 22, 41));
        if (s.after) {
            s.fill(Tone.of(0xfffdf0), Props.circle(x, y - 22, 35));
            s.blob(Tone.bright(255), x, y - 22, 64, 64);
            s.fill(Color.WHITE, Props.circle(x, y - 22, 30));
            s.blob(Tone.clear(Tone.of(0xffedb8), 90), x, y - 22, 250, 230);
            beam(s, x, y - 22, leftOne ? -1 : 1);
            return;
        }
        s.fill(Tone.of(0x4d514f), Props.circle(x, y - 22, 35));
        s.blob(Tone.bright(60), x - 12, y - 36, 20, 14);
        if (leftOne) {
            Path2D broken = new Path2D.Double();
            for (int i = 0; i < 6; i++) {
                double angle = i * 1.07 + 0.3;
                broken.moveTo(x + 4, y - 18);
                broken.lineTo(x + Math.cos(angle) * 34, y - 22 + Math.sin(angle) * 34);
            }
            s.draw(Tone.bright(150), 1.6, broken);
        }
    }

    private static void beam(Stage s, double x, double y, int side) {
        for (int layer = 1; layer <= 5; layer++) {
            Path2D cone = new Path2D.Double();
            cone.moveTo(x - 24, y);
            cone.lineTo(x + 24, y);
            cone.lineTo(x + side * 420 + layer * 46, y + 780);
            cone.lineTo(x + side * 420 - layer * 46, y + 780);
            cone.closePath();
            s.fill(
                    s.fade(
                            Tone.clear(Tone.of(0xfff4d0), 34),
                            Tone.clear(Tone.of(0xfff4d0), 0),
                            new Point2D.Double(x, y),
                            new Point2D.Double(x + side * 300, y + 700)),
                    cone);
        }
    }

    private static void wires(Stage s, double x, double y) {
        int[] colours = {0xb33a2a, 0x2b5fa8, 0xd0b23a};
        for (int i = 0; i < colours.length; i++) {
            Path2D wire = new Path2D.Double();
            wire.moveTo(x + 40 + i * 9, y - 30);
            wire.curveTo(x + 120 + i * 10, y - 60, x + 150 - i * 14, y + 40, x + 96 + i * 6, y + 58);
            s.draw(Tone.of(colours[i]), 4, wire);
        }
    }

    private static void exitPlate(Stage s) {
        Shape plate = s.front(0.66, 1.78, 1.14, 1.96, WALL);
        Rectangle2D r = plate.getBounds2D();
        s.fill(s.after ? Tone.of(0x1bb765) : Tone.of(0x56685e), plate);
        Color mark = s.after ? Color.WHITE : Tone.of(0x8d9b93);
        FireExit.runner(s, mark, r.getX() + r.getWidth() * 0.25, r.getCenterY(), r.getHeight() * 0.4);
        s.draw(mark, 5, new Line2D.Double(r.getCenterX(), r.getCenterY(), r.getMaxX() - 12, r.getCenterY()));
    }

    private static void light(Stage s) {
        if (!s.after) {
            s.light.ambient(Tone.of(0x3d4048));
            s.light.mottle(s.place, 20);
            s.light.pool(860, 330, 360, 330, Tone.of(0x7e7d78), 190);
            s.light.pool(1180, 900, 620, 500, Tone.of(0x5d5c58), 150);
            return;
        }
        s.light.ambient(Tone.of(0x43444c));
        s.light.mottle(s.place, 20);
        s.light.pool(800, 380, 700, 600, Tone.of(0x7d7a72), 200);
        s.light.pool(420, 760, 620, 440, Tone.of(0x8f8b80), 170);
        s.light.pool(800, 520, 190, 90, Tone.of(0x94b89f), 150);
        Point2D lamp = s.at(0.86, 2.62, WALL);
        s.light.pool(lamp.getX(), lamp.getY() - 52, 210, 130, Tone.of(0xd8d4c6), 150);
        s.light.pool(lamp.getX(), lamp.getY() - 52, 100, 60, Tone.of(0xffffff), 120);
    }
}
