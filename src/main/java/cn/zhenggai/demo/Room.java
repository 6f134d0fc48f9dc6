package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Shape;

/** An inner room of a county school: white above, a painted dado below, terrazzo underfoot, no two in the same paint. */
final class Room {

    private static final int[] DADOS = {0x86ab96, 0x87a5ba, 0xb9a888, 0x9fb3a0};
    private static final double NEAR = 0.55;
    private static final double DADO = 1.15;

    private final Stage s;
    private final double left;
    private final double right;
    private final double height;
    private final double depth;
    private final Color upper;
    private final Color dado;
    private final Color floor;

    Room(Stage stage, double left, double right, double height, double depth) {
        this.s = stage;
        this.left = left;
        this.right = right;
        this.height = height;
        this.depth = depth;
        this.dado = Tone.of(DADOS[stage.place.nextInt(DADOS.length)]);
        this.upper = Tone.mix(Tone.of(0xe9e6da), dado, 0.06);
        this.floor = Tone.mix(Tone.of(0xa8a297), Tone.of(0x8f9a95), stage.place.nextDouble());
    }

    void paint() {
        surfaces();
        corners();
    }

    /** For a room whose corners something large hides. */
    void surfaces() {
        Color ceiling = Tone.of(0xd9d7cf);
        s.face(
                s.fade(Tone.shade(ceiling, 0.72), ceiling, s.at(0, height, NEAR), s.at(0, height, depth)),
                left,
                height,
                NEAR,
                right,
                height,
                NEAR,
                right,
                height,
                depth,
                left,
                height,
                depth);
        side(left, 0.80);
        side(right, 0.88);
        back();
        ground();
    }

    private void side(double x, double exposure) {
        band(x, 0, DADO, Tone.shade(dado, exposure));
        band(x, DADO, height, Tone.shade(upper, exposure));
        s.line(Tone.shade(dado, 0.6), 2, x, DADO, NEAR, x, DADO, depth);
        s.face(Tone.shade(dado, 0.45), x, 0, NEAR, x, 0, depth, x, 0.11, depth, x, 0.11, NEAR);
    }

    private void band(double x, double from, double to, Color colour) {
        s.face(
                s.fade(Tone.shade(colour, 0.78), colour, s.at(x, from, 1.2), s.at(x, from, depth)),
                x,
                from,
                NEAR,
                x,
                from,
                depth,
                x,
                to,
                depth,
                x,
                to,
                NEAR);
    }

    private void back() {
        Shape above = s.front(left, DADO, right, height, depth);
        Shape below = s.front(left, 0, right, DADO, depth);
        s.fill(s.lit(upper, above), above);
        s.fill(s.lit(dado, below), below);
        s.line(Tone.shade(dado, 0.6), 2, left, DADO, depth, right, DADO, depth);
        s.fill(Tone.shade(dado, 0.5), s.front(left, 0, right, 0.11, depth));
    }

    private void ground() {
        s.face(
                s.fade(Tone.shade(floor, 0.74), Tone.shade(floor, 1.12), s.at(0, 0, 1), s.at(0, 0, depth)),
                left,
                0,
                NEAR,
                right,
                0,
                NEAR,
                right,
                0,
                depth,
                left,
                0,
                depth);
        Color joint = Tone.clear(Tone.shade(floor, 0.55), 120);
        for (double x = Math.ceil(left / 0.6) * 0.6; x < right; x += 0.6) {
            s.line(joint, 1.4, x, 0, NEAR, x, 0, depth);
        }
        for (double z = 0.8; z < depth; z += 0.6) {
            s.line(joint, 1.4, left, 0, z, right, 0, z);
        }
        double middle = (left + right) / 2;
        double width = (right - left) / 5;
        for (int layer = 1; layer <= 4; layer++) {
            double w = width * layer / 3;
            s.face(
                    Tone.bright(13),
                    middle - w,
                    0,
                    NEAR,
                    middle + w,
                    0,
                    NEAR,
                    middle + w,
                    0,
                    depth,
                    middle - w,
                    0,
                    depth);
        }
    }

    /** Less light reaches where planes meet. */
    private void corners() {
        for (int layer = 1; layer <= 16; layer++) {
            double r = 0.035 * layer;
            dim(left, 0, NEAR, left + r, 0, NEAR, left + r, 0, depth, left, 0, depth);
            dim(right, 0, NEAR, right - r, 0, NEAR, right - r, 0, depth, right, 0, depth);
            dim(left, height, NEAR, left, height - r, NEAR, left, height - r, depth, left, height, depth);
            dim(right, height, NEAR, right, height - r, NEAR, right, height - r, depth, right, height, depth);
            dim(left, height - r, depth, right, height - r, depth, right, height, depth, left, height, depth);
            dim(left, 0, depth, left + r, 0, depth, left + r, height, depth, left, height, depth);
            dim(right, 0, depth, right - r, 0, depth, right - r, height, depth, right, height, depth);
            dim(left, 0, depth, right, 0, depth, right, 0, depth - r, left, 0, depth - r);
        }
    }

    private void dim(double... xyz) {
        s.light.dim(s.shape(xyz), 6);
    }
}
