package cn.zhenggai.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * What stands before the camera. Places are in metres: x to the right, y up from the floor, z away from the lens; flat
 * things are painted in pixels.
 */
final class Stage {

    static final int WIDTH = 1280;
    static final int HEIGHT = 960;

    /** What both pictures of a place share. */
    final Random place;
    /** What is wrong with it, drawn apart so that the rest stays the same when it is put right. */
    final Random damage;
    /** What differs from one day to another. */
    final Random moment;

    final boolean after;
    final Graphics2D g;
    final Light light = new Light();

    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private double eyeX;
    private double eyeY = 1.5;
    private double focal = 950;
    private double horizon = HEIGHT * 0.48;

    Stage(long seed, boolean after) {
        this.after = after;
        this.place = random(seed, 1);
        this.damage = random(seed, 2);
        this.moment = random(seed, after ? 3 : 4);
        this.g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        AffineTransform view = view();
        g.setTransform(view);
        light.look(view, place.nextDouble() * 2 - 1);
    }

    /** Each place from its own angle, some mirrored; held by hand, so never twice quite the same. */
    private AffineTransform view() {
        double zoom = pick(1.035, 1.11);
        double slack = WIDTH * (zoom - 1.03) / 2;
        AffineTransform view = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        view.rotate(Math.toRadians(bounded(moment.nextGaussian()) * 0.45));
        view.scale(place.nextBoolean() ? zoom : -zoom, zoom);
        view.translate(
                -WIDTH / 2.0 + pick(-slack, slack) + bounded(moment.nextGaussian()) * 4,
                -HEIGHT / 2.0 + pick(-slack, slack) / 2 + bounded(moment.nextGaussian()) * 4);
        return view;
    }

    /** Neighbouring seeds make places that have nothing in common. */
    private static Random random(long seed, long use) {
        return new Random((seed * 8 + use) * 0x9E3779B97F4A7C15L >>> 8);
    }

    private static double bounded(double value) {
        return Math.max(-2, Math.min(2, value));
    }

    BufferedImage exposed() {
        g.dispose();
        light.expose(picture, moment);
        return picture;
    }

    void camera(double x, double y, double lens, double horizonShare) {
        eyeX = x;
        eyeY = y;
        focal = lens;
        horizon = HEIGHT * horizonShare;
    }

    Point2D at(double x, double y, double z) {
        return new Point2D.Double(WIDTH / 2.0 + focal * (x - eyeX) / z, horizon - focal * (y - eyeY) / z);
    }

    /** Pixels of a metre at that distance. */
    double scale(double z) {
        return focal / z;
    }

    Path2D shape(double... xyz) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xyz.length; i += 3) {
            Point2D point = at(xyz[i], xyz[i + 1], xyz[i + 2]);
            if (i == 0) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
            }
        }
        path.closePath();
        return path;
    }

    void fill(Paint paint, Shape shape) {
        g.setPaint(paint);
        g.fill(shape);
    }

    void draw(Paint paint, double width, Shape shape) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    void face(Paint paint, double... xyz) {
        fill(paint, shape(xyz));
    }

    void line(Paint paint, double width, double x0, double y0, double z0, double x1, double y1, double z1) {
        draw(paint, width, shape(x0, y0, z0, x1, y1, z1));
    }

    /** A rectangle that faces the camera. */
    Shape front(double x0, double y0, double x1, double y1, double z) {
        return shape(x0, y0, z, x1, y0, z, x1, y1, z, x0, y1, z);
    }

    Paint fade(Color from, Color to, Point2D a, Point2D b) {
        return new GradientPaint(a, from, b, to);
    }

    /** Lighter at the top, as under a ceiling lamp or the sky. */
    Paint lit(Color colour, Shape shape) {
        double x = shape.getBounds2D().getCenterX();
        return fade(
                Tone.shade(colour, 1.06),
                Tone.shade(colour, 0.82),
                new Point2D.Double(x, shape.getBounds2D().getMinY()),
                new Point2D.Double(x, shape.getBounds2D().getMaxY()));
    }

    void box(Color colour, double x0, double y0, double z0, double x1, double y1, double z1) {
        if (x0 > eyeX) {
            face(Tone.shade(colour, 0.6), x0, y0, z0, x0, y0, z1, x0, y1, z1, x0, y1, z0);
        }
        if (x1 < eyeX) {
            face(Tone.shade(colour, 0.66), x1, y0, z0, x1, y0, z1, x1, y1, z1, x1, y1, z0);
        }
        if (y1 < eyeY) {
            face(Tone.shade(colour, 1.16), x0, y1, z0, x1, y1, z0, x1, y1, z1, x0, y1, z1);
        }
        if (y0 > eyeY) {
            face(Tone.shade(colour, 0.42), x0, y0, z0, x1, y0, z0, x1, y0, z1, x0, y0, z1);
        }
        Shape front = front(x0, y0, x1, y1, z0);
        fill(lit(colour, front), front);
    }

    /** Soft, on the floor, growing beyond what stands there. */
    void shadow(double x0, double z0, double x1, double z1, double reach, int strength) {
        for (int layer = 10; layer > 0; layer--) {
            double r = reach * layer / 10;
            double near = Math.max(0.4, z0 - r);
            face(Tone.dark(strength / 10), x0 - r, 0, near, x1 + r, 0, near, x1 + r, 0, z1 + r, x0 - r, 0, z1 + r);
        }
    }

    void blob(Color colour, double x, double y, double radiusX, double radiusY) {
        var kept = g.getTransform();
        g.translate(x, y);
        g.scale(1, radiusY / radiusX);
        Color[] colours = {colour, Tone.clear(colour, colour.getAlpha() * 2 / 3), Tone.clear(colour, 0)};
        float[] stops = {0, 0.5f, 1};
        g.setPaint(new RadialGradientPaint(new Point2D.Double(), (float) radiusX, stops, colours));
        g.fill(new Ellipse2D.Double(-radiusX, -radiusX, 2 * radiusX, 2 * radiusX));
        g.setTransform(kept);
    }

    /** Between the two numbers, the same before and after. */
    double pick(double from, double to) {
        return from + place.nextDouble() * (to - from);
    }
}
