package cn.zhenggai.demo;

import java.awt.Color;

/** Colours and their neighbours. */
final class Tone {

    static final Color STEEL = of(0x9aa3a8);
    static final Color RUST = of(0x7a4a2b);
    static final Color PAPER = of(0xf4f1e6);
    static final Color INK = of(0x3a3f45);
    static final Color CARDBOARD = of(0xb58a5a);
    static final Color SIGNAL_RED = of(0xc8291f);
    static final Color SIGNAL_GREEN = of(0x1f9a55);
    static final Color BRASS = of(0xc79a3a);

    private Tone() {}

    static Color of(int rgb) {
        return new Color(rgb);
    }

    /** Below one darker, above one lighter. */
    static Color shade(Color colour, double factor) {
        return new Color(
                bounded(colour.getRed() * factor),
                bounded(colour.getGreen() * factor),
                bounded(colour.getBlue() * factor),
                colour.getAlpha());
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                bounded(one.getRed() + (other.getRed() - one.getRed()) * share),
                bounded(one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                bounded(one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }

    static Color clear(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), bounded(alpha));
    }

    static Color dark(int alpha) {
        return new Color(12, 10, 8, bounded(alpha));
    }

    static Color bright(int alpha) {
        return new Color(255, 252, 240, bounded(alpha));
    }

    private static int bounded(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
