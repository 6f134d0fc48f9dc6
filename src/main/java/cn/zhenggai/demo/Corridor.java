package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** The way out of a teaching block: a store for desks and cartons, then a corridor again. */
final class Corridor implements Scene {

    private static final double LEFT = -1.35;
    private static final double RIGHT = 1.35;
    private static final double DEPTH = 11;

    @Override
    public void paint(Stage s) {
        s.camera(s.pick(-0.25, 0.25), 1.52, 800, 0.45);
        s.light.ambient(Tone.of(0x76777a));
        s.light.mottle(s.place, 22);
        s.light.pool(640, 440, 420, 330, Tone.of(0xa8a69c), 170);
        s.light.pool(180, 600, 520, 460, Tone.of(0xa39b86), 150);
        new Room(s, LEFT, RIGHT, 2.9, DEPTH).paint();
        end(s);
        for (double z = 8.9; z > 1.2; z -= 2.4) {
            Furniture.window(s, LEFT, z - 0.75, z + 0.75, 1.2, 2.35);
            sunPatch(s, z);
            door(s, z - 0.3);
            Furniture.tube(s, 0, 2.86, z + 0.6, s.after || z < 4);
        }
        exitMark(s);
        if (s.after) {
            guideLine(s);
        } else {
            clutter(s);
        }
    }

    private static void end(Stage s) {
        Shape opening = s.front(-0.75, 0, 0.75, 2.2, DEPTH);
        Outdoors.view(s, opening);
        s.draw(Tone.of(0x6f7d78), 5, opening);
        s.line(Tone.of(0x6f7d78), 4, 0, 0, DEPTH, 0, 2.2, DEPTH);
        s.light.pool(640, 430, 150, 110, Tone.of(0xd8d6c8), 200);
    }

    private static void sunPatch(Stage s, double z) {
        for (int layer = 0; layer < 4; layer++) {
            double r = 0.05 * layer;
            s.face(
                    Tone.clear(Tone.of(0xfff2cf), 22),
                    -0.95 + r,
                    0,
                    z - 0.9 + r,
                    0.35 - r,
                    0,
                    z - 1.2 + r,
                    0.35 - r,
                    0,
                    z + 0.2 - r,
                    -0.95 + r,
                    0,
                    z + 0.5 - r);
        }
    }

    private static void door(Stage s, double z) {
        Color wood = Tone.of(0x9c6b43);
        s.face(
                Tone.shade(wood, 0.55),
                RIGHT,
                0,
                z - 0.55,
                RIGHT,
                0,
                z + 0.55,
                RIGHT,
                2.12,
                z + 0.55,
                RIGHT,
                2.12,
                z - 0.55);
        s.face(
                s.fade(Tone.shade(wood, 0.8), Tone.shade(wood, 1.05), s.at(RIGHT, 1, z - 0.5), s.at(RIGHT, 1, z + 0.5)),
                RIGHT,
                0,
                z - 0.47,
                RIGHT,
                0,
                z + 0.47,
                RIGHT,
                2.04,
                z + 0.47,
                RIGHT,
                2.04,
                z - 0.47);
        s.face(
                Tone.of(0xb7c4c6),
                RIGHT,
                1.35,
                z - 0.25,
                RIGHT,
                1.35,
                z + 0.25,
                RIGHT,
                1.85,
                z + 0.25,
                RIGHT,
                1.85,
                z - 0.25);
        s.face(Tone.of(0xe9e4d2), RIGHT, 2.2, z - 0.2, RIGHT, 2.2, z + 0.2, RIGHT, 2.32, z + 0.2, RIGHT, 2.32, z - 0.2);
    }

    private static void exitMark(Stage s) {
        Shape plate = s.front(-0.3, 2.42, 0.3, 2.62, 5.2);
        Rectangle2D r = plate.getBounds2D();
        s.line(Tone.of(0x777777), 2, -0.2, 2.62, 5.2, -0.2, 2.9, 5.2);
        s.line(Tone.of(0x777777), 2, 0.2, 2.62, 5.2, 0.2, 2.9, 5.2);
        s.fill(Tone.of(0x1aa45c), plate);
        FireExit.runner(s, Color.WHITE, r.getCenterX() - r.getWidth() * 0.2, r.getCenterY(), r.getHeight() * 0.4);
        s.fill(Color.WHITE, new Rectangle2D.Double(r.getCenterX(), r.getCenterY() - 2, r.getWidth() * 0.35, 4));
    }

    private static void guideLine(Stage s) {
        Color paint = Tone.clear(Tone.of(0xd8a923), 215);
        s.face(paint, -0.98, 0, 0.6, -0.9, 0, 0.6, -0.9, 0, DEPTH, -0.98, 0, DEPTH);
        s.face(paint, 0.9, 0, 0.6, 0.98, 0, 0.6, 0.98, 0, DEPTH, 0.9, 0, DEPTH);
        Color green = Tone.clear(Tone.of(0x2d9c62), 225);
        for (double z = 2.1; z < 9; z += 2.3) {
            s.face(green, -0.06, 0, z, 0.06, 0, z, 0.06, 0, z + 0.55, -0.06, 0, z + 0.55);
            s.face(green, -0.19, 0, z + 0.5, 0.19, 0, z + 0.5, 0, 0, z + 0.95);
        }
    }

    private static void clutter(Stage s) {
        Random dice = s.damage;
        Color wood = Tone.of(0xc79a5e);
        Color worn = Tone.of(0xb58650);
        s.shadow(-1.3, 4.5, 1.2, 6.4, 0.3, 130);
        Furniture.desk(s, -1.25, 0, 5.8, worn);
        Furniture.deskUpsideDown(s, -1.2, 0.72, 5.8, wood);
        Furniture.desk(s, -0.55, 0, 5.6, wood);
        Furniture.desk(s, 0.1, 0, 5.4, worn);
        Furniture.deskUpsideDown(s, 0.12, 0.72, 5.4, worn);
        Furniture.carton(s, 0.75, 0, 5.0, 0.5, 0.45, 0.45);
        Furniture.carton(s, 0.78, 0.45, 5.0, 0.42, 0.36, 0.4);
        s.shadow(-1.3, 2.7, -0.1, 4.2, 0.28, 150);
        Furniture.desk(s, -1.28, 0, 3.9, wood);
        Furniture.carton(s, -1.22, 0.72, 3.95, 0.44, 0.34, 0.35);
        Furniture.desk(s, -0.64, 0, 3.7, worn);
        Furniture.deskUpsideDown(s, -0.66, 0.72, 3.7, wood);
        Furniture.chair(s, -1.15, 0, 3.0, wood);
        s.shadow(0.35, 2.5, 1.3, 3.9, 0.28, 150);
        Furniture.carton(s, 0.62, 0, 3.4, 0.6, 0.48, 0.5);
        Furniture.carton(s, 0.7 + dice.nextDouble() * 0.06, 0.48, 3.42, 0.5, 0.4, 0.42);
        Furniture.carton(s, 0.42, 0, 2.75, 0.48, 0.4, 0.42);
        Furniture.chair(s, 0.93, 0, 2.6, worn);
    }
}
