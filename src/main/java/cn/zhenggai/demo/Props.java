package cn.zhenggai.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Things that stand about in more than one place; in pixels. */
final class Props {

    private Props() {}

    static Paint round(Color colour, double x, double width) {
        return new LinearGradientPaint(
                (float) x, 0, (float) (x + width), 0, new float[] {0, 0.18f, 0.34f, 0.62f, 1}, new Color[] {
                    Tone.shade(colour, 0.55),
                    Tone.shade(colour, 1.05),
                    Tone.mix(colour, Color.WHITE, 0.45),
                    Tone.shade(colour, 0.95),
                    Tone.shade(colour, 0.42)
                });
    }

    static void cylinder(Stage s, Color colour, double x, double y, double width, double height) {
        double lid = width * 0.13;
        Path2D body = new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
        s.fill(round(colour, x, width), body);
        s.fill(round(colour, x, width), new Ellipse2D.Double(x, y + height - lid, width, lid * 2));
        s.fill(Tone.shade(colour, 1.1), new Ellipse2D.Double(x, y - lid, width, lid * 2));
    }

    /** Stands on (x, base). The needle of a spent one lies in the red. */
    static void extinguisher(Stage s, double x, double base, double height, boolean sound) {
        double w = height * 0.3;
        Color red = sound ? Tone.of(0xd0221c) : Tone.of(0x9c3a30);
        s.blob(Tone.dark(150), x + w * 0.15, base, w * 0.85, w * 0.16);
        Shape body = new RoundRectangle2D.Double(x - w / 2, base - height * 0.78, w, height * 0.78, w * 0.8, w * 0.55);
        hose(s, x, base, height);
        s.fill(round(red, x - w / 2, w), body);
        s.fill(Tone.dark(130), new Rectangle2D.Double(x - w / 2, base - height * 0.045, w, height * 0.045));
        label(s, x - w * 0.36, base - height * 0.52, w * 0.72, height * 0.3, sound);
        valve(s, x, base - height * 0.78, height);
        gauge(s, x + w * 0.02, base - height * 0.86, height * 0.062, sound);
        if (sound) {
            tag(s, x - w * 0.42, base - height * 0.8, height * 0.2);
        } else {
            Wear.stain(s, body, Tone.clear(Tone.of(0x6d5a48), 90), 22, w * 0.2, s.damage);
            Wear.streaks(s, body, Tone.clear(Tone.RUST, 150), 9, s.damage);
        }
    }

    private static void hose(Stage s, double x, double base, double height) {
        Path2D hose = new Path2D.Double();
        hose.moveTo(x + height * 0.05, base - height * 0.84);
        hose.curveTo(
                x + height * 0.36,
                base - height * 0.9,
                x + height * 0.2,
                base - height * 0.4,
                x + height * 0.19,
                base - height * 0.2);
        s.draw(Tone.of(0x17181a), height * 0.042, hose);
        s.draw(Tone.clear(Color.WHITE, 60), height * 0.01, hose);
        s.draw(
                Tone.of(0x101113),
                height * 0.055,
                new Line2D.Double(x + height * 0.19, base - height * 0.26, x + height * 0.19, base - height * 0.14));
    }

    private static void label(Stage s, double x, double y, double width, double height, boolean sound) {
        Shape paper = new Rectangle2D.Double(x, y, width, height);
        s.fill(sound ? Tone.of(0xf2efe4) : Tone.of(0xcdbf9f), paper);
        s.fill(Tone.shade(Tone.SIGNAL_RED, 0.9), new Rectangle2D.Double(x, y, width, height * 0.2));
        Wear.writing(s, x + width * 0.1, y + height * 0.3, width * 0.8, height * 0.6, 5, Tone.clear(Tone.INK, 200));
        s.fill(Tone.dark(70), new Rectangle2D.Double(x + width * 0.82, y, width * 0.18, height));
    }

    private static void valve(Stage s, double x, double top, double height) {
        double u = height * 0.05;
        s.fill(round(Tone.STEEL, x - u, 2 * u), new Rectangle2D.Double(x - u, top - u * 1.9, 2 * u, u * 2.3));
        Path2D lever = new Path2D.Double();
        lever.moveTo(x - u, top - u * 2.2);
        lever.lineTo(x + u * 3.6, top - u * 4.1);
        s.draw(Tone.of(0x1d1e20), u * 0.8, lever);
        s.draw(Tone.of(0x2b2d30), u * 0.8, new Line2D.Double(x - u, top - u * 1.6, x + u * 3.4, top - u * 2.1));
        s.draw(Tone.BRASS, u * 0.35, new Ellipse2D.Double(x - u * 2.1, top - u * 3.2, u * 1.3, u * 1.3));
    }

    static void gauge(Stage s, double x, double y, double radius, boolean sound) {
        Shape rim = circle(x, y, radius);
        s.fill(Tone.of(0x3c3f42), circle(x, y, radius * 1.14));
        s.fill(sound ? Tone.of(0xfbfaf5) : Tone.of(0xe0d7c0), rim);
        Object[][] sectors = {{Tone.SIGNAL_RED, 150.0}, {Tone.SIGNAL_GREEN, 60.0}, {Tone.of(0xe0b12c), -30.0}};
        s.g.setStroke(new BasicStroke((float) radius * 0.36f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        for (Object[] sector : sectors) {
            s.g.setPaint((Color) sector[0]);
            double r = radius * 0.7;
            s.g.draw(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, (double) sector[1], 80, Arc2D.OPEN));
        }
        double angle = Math.toRadians(sound ? 95 : 205);
        s.draw(
                Color.BLACK,
                radius * 0.12,
                new Line2D.Double(x, y, x + Math.cos(angle) * radius * 0.8, y - Math.sin(angle) * radius * 0.8));
        s.fill(Color.BLACK, circle(x, y, radius * 0.14));
        s.blob(Tone.bright(110), x - radius * 0.3, y - radius * 0.4, radius * 0.5, radius * 0.3);
    }

    /** An inspection tag on a string, ticked. */
    static void tag(Stage s, double x, double y, double height) {
        s.draw(Tone.of(0xd8d2c0), 2, new Line2D.Double(x + height * 0.3, y - height * 0.35, x, y));
        var kept = s.g.getTransform();
        s.g.rotate(-0.08, x, y);
        Shape card = new RoundRectangle2D.Double(x - height * 0.32, y, height * 0.64, height, 8, 8);
        s.fill(Tone.dark(60), new RoundRectangle2D.Double(x - height * 0.28, y + 4, height * 0.64, height, 8, 8));
        s.fill(Tone.of(0xfbfaf3), card);
        s.fill(
                Tone.SIGNAL_GREEN,
                new Rectangle2D.Double(x - height * 0.32, y + height * 0.12, height * 0.64, height * 0.16));
        Wear.writing(s, x - height * 0.24, y + height * 0.36, height * 0.5, height * 0.5, 4, Tone.clear(Tone.INK, 190));
        s.g.setTransform(kept);
    }

    static void padlock(Stage s, double x, double y, double size) {
        s.g.setStroke(new BasicStroke((float) (size * 0.16)));
        s.g.setPaint(Tone.shade(Tone.STEEL, 0.8));
        s.g.draw(new Arc2D.Double(x - size * 0.32, y - size * 0.62, size * 0.64, size * 0.95, 0, 180, Arc2D.OPEN));
        Shape body =
                new RoundRectangle2D.Double(x - size / 2, y - size * 0.16, size, size * 0.82, size * 0.2, size * 0.2);
        s.blob(Tone.dark(110), x + size * 0.1, y + size * 0.4, size * 0.72, size * 0.6);
        s.fill(round(Tone.BRASS, x - size / 2, size), body);
        s.draw(Tone.shade(Tone.BRASS, 0.5), 1.5, body);
        s.fill(Tone.of(0x2a2014), circle(x, y + size * 0.2, size * 0.09));
        s.fill(Tone.of(0x2a2014), new Rectangle2D.Double(x - size * 0.035, y + size * 0.2, size * 0.07, size * 0.22));
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
