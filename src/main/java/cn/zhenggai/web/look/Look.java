package cn.zhenggai.web.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a person wants pages on this device. The server writes it into each page, so that none is drawn first in the usual
 * look.
 *
 * @param contrast whether edges and words are stronger than usual
 */
public record Look(Colours colours, Letters letters, boolean contrast) {

    public static final Look USUAL = new Look(Colours.LIGHT, Letters.USUAL, false);

    private static final String SCREEN = "screen";
    private static final String DARK_SCREEN = "screen and (prefers-color-scheme: dark)";
    private static final String STRONG = "strong";

    public enum Colours {
        LIGHT,
        DARK,
        /** As the device has it now, be it by the hour of the day. */
        DEVICE
    }

    public enum Letters {
        USUAL,
        LARGE,
        LARGEST
    }

    /** Which screens the dark colours are for; null for none. What is printed is never dark. */
    public String darkOn() {
        return switch (colours) {
            case LIGHT -> null;
            case DARK -> SCREEN;
            case DEVICE -> DARK_SCREEN;
        };
    }

    /** As styles ask for it; null for the usual size. */
    public String size() {
        return letters == Letters.USUAL ? null : letters.name().toLowerCase(Locale.ROOT);
    }

    /** As it lies on the device: words with dots between. */
    String kept() {
        return String.join(".", colours.name(), letters.name(), contrast ? STRONG : "usual");
    }

    /** Whatever lies there: what is no word of ours is as usual. */
    static Look read(String kept) {
        List<String> words = Arrays.asList(kept.split("\\."));
        return new Look(
                known(Colours.values(), words, Colours.LIGHT),
                known(Letters.values(), words, Letters.USUAL),
                words.contains(STRONG));
    }

    private static <E extends Enum<E>> E known(E[] all, List<String> words, E usual) {
        return Arrays.stream(all)
                .filter(one -> words.contains(one.name()))
                .findFirst()
                .orElse(usual);
    }
}
