package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** Inside a school bus, looking back from beside the driver: empty brackets, then hammers, extinguisher and first aid. */
final class SchoolBus implements Scene {

    static final double SIDE = 1.2;
    private static final double ROOF = 1.95;
    private static final double REAR = 7.4;

    @Override
    public void paint(Stage s) {
        s.camera(s.pick(-0.1, 0.1), 1.38, 760, 0.44);
        s.light.ambient(Tone.of(0x747577));
        s.light.pool(140, 380, 560, 460, Tone.of(0x9a978c), 160);
        s.light.pool(1140, 380, 560, 460, Tone.of(0x96948c), 150);
        s.light.pool(640, 960, 620, 360, Tone.of(0x4b4c4e), 150);
        shell(s);
        side(s, -SIDE);
        side(s, SIDE);
        for (double z = 6.5; z > 1.7; z -= 0.85) {
            seat(s, -1.15, z);
            seat(s, 0.3, z);
        }
        BusEquipment.paint(s);
    }

    private static void shell(Stage s) {
        Color roof = Tone.of(0xdcdcd6);
        s.face(
                s.fade(Tone.shade(roof, 0.7), roof, s.at(0, ROOF, 0.6), s.at(0, ROOF, REAR)),
                -SIDE,
                ROOF,
                0.5,
                SIDE,
                ROOF,
                0.5,
                SIDE,
                ROOF,
                REAR,
                -SIDE,
                ROOF,
                REAR);
        s.face(
                s.fade(Tone.of(0x4f5357), Tone.of(0x777c80), s.at(0, 0, 1), s.at(0, 0, REAR)),
                -SIDE,
                0,
                0.5,
                SIDE,
                0,
                0.5,
                SIDE,
                0,
                REAR,
                -SIDE,
                0,
                REAR);
        for (double z = 0.7; z < REAR; z *= 1.09) {
            s.line(Tone.dark(50), 1.5, -0.26, 0, z, 0.26, 0, z);
        }
        for (int edge = -1; edge <= 1; edge += 2) {
            s.face(
                    Tone.of(0xd7a92a),
                    0.27 * edge,
                    0.002,
                    0.5,
                    0.31 * edge,
                    0.002,
                    0.5,
                    0.31 * edge,
                    0.002,
                    REAR,
                    0.27 * edge,
                    0.002,
                    REAR);
            s.line(Tone.of(0xd9cfa8), 6, 0.34 * edge, ROOF - 0.05, 0.6, 0.34 * edge, ROOF - 0.05, REAR);
        }
        Shape rear = s.front(-SIDE, 0, SIDE, ROOF, REAR);
        s.fill(s.lit(Tone.of(0xd8c489), rear), rear);
        Outdoors.view(s, s.front(-0.9, 1.0, 0.9, 1.72, REAR));
        s.draw(Tone.of(0x3c3f42), 6, s.front(-0.9, 1.0, 0.9, 1.72, REAR));
    }

    private static void side(Stage s, double x) {
        Color panel = Tone.of(0xe0c063);
        s.face(
                s.fade(Tone.shade(panel, 0.62), panel, s.at(x, 0.4, 1), s.at(x, 0.4, REAR)),
                x,
                0,
                0.5,
                x,
                0,
                REAR,
                x,
                ROOF,
                REAR,
                x,
                ROOF,
                0.5);
        double[] from = {4.93, 3.58, 2.23, 0.88};
        for (double z : from) {
            pane(s, x, z, z + 1.19);
        }
        pane(s, x, 6.28, REAR - 0.1);
        s.face(Tone.of(0xcfcfc8), x, ROOF, 0.5, x, ROOF, REAR, x, 1.78, REAR, x, 1.78, 0.5);
        s.line(Tone.dark(90), 3, x, 0.92, 0.5, x, 0.92, REAR);
    }

    private static void pane(Stage s, double x, double z0, double z1) {
        Shape pane = s.shape(x, 0.97, z0, x, 0.97, z1, x, 1.72, z1, x, 1.72, z0);
        Rectangle2D r = pane.getBounds2D();
        Shape kept = s.g.getClip();
        s.fill(
                s.fade(
                        Tone.of(0xc7ddec),
                        Tone.of(0xf1f4ee),
                        new Point2D.Double(0, r.getMinY()),
                        new Point2D.Double(0, r.getMaxY())),
                pane);
        s.g.clip(pane);
        Random leaves = new Random((long) (x * 10 + z0 * 100));
        for (int i = 0; i < 7; i++) {
            s.blob(
                    Tone.clear(Tone.of(0x7f9a68), 150),
                    r.getX() + leaves.nextDouble() * r.getWidth(),
                    r.getMaxY() - leaves.nextDouble() * r.getHeight() * 0.4,
                    r.getWidth() * 0.25,
                    r.getHeight() * 0.2);
        }
        s.g.setClip(kept);
        s.draw(Tone.of(0x34383b), 5, pane);
        s.line(Tone.of(0x4a4e50), 3, x, 1.4, z0, x, 1.4, z1);
    }

    private static void seat(Stage s, double x, double z) {
        Color cloth = Tone.of(0x2f62a3);
        double w = 0.85;
        s.shadow(x, z, x + w, z + 0.5, 0.1, 120);
        for (double place : new double[] {x, x + w / 2}) {
            s.box(Tone.of(0x55585b), place + 0.15, 0, z + 0.3, place + 0.22, 0.4, z + 0.4);
            s.box(cloth, place + 0.02, 0.38, z, place + w / 2 - 0.02, 0.48, z + 0.45);
            Shape back = rounded(s, place + 0.02, 0.44, place + w / 2 - 0.02, 1.12, z + 0.45);
            s.fill(s.lit(cloth, back), back);
            s.draw(Tone.dark(60), 2, back);
            Shape head = rounded(s, place + 0.03, 0.95, place + w / 2 - 0.03, 1.13, z + 0.44);
            s.fill(s.lit(Tone.of(0xe5b93a), head), head);
            belt(s, place, z);
        }
    }

    private static void belt(Stage s, double x, double z) {
        s.line(Tone.of(0x222426), Math.max(2, s.scale(z) * 0.025), x + 0.08, 0.5, z + 0.4, x + 0.3, 0.95, z + 0.44);
    }

    private static Shape rounded(Stage s, double x0, double y0, double x1, double y1, double z) {
        Rectangle2D r = s.front(x0, y0, x1, y1, z).getBounds2D();
        double arc = r.getWidth() * 0.3;
        return new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), arc, arc);
    }
}
