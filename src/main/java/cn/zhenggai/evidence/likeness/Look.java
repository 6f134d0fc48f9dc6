package cn.zhenggai.evidence.likeness;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A photo as it is held against all kept ones: in every turn, and in every window where the middle of one may lie. */
final class Look {

    private static final int TURNS = 8;
    /** Of 63 waves; unrelated photos hardly ever come as near in their best window. */
    private static final int FURTHEST = 18;
    /** Measured: altered copies lie above, unrelated photos below; see decision 0033. */
    private static final double ALIKE = 0.9;

    private record View(Brightness turned, Window window, long hash) {}

    private final List<View> views = new ArrayList<>();

    private Look(Brightness brightness) {
        for (int turn = 0; turn < TURNS; turn++) {
            Brightness turned = brightness.turned(turn);
            for (Window window : Window.ASKED) {
                views.add(new View(turned, window, Waves.hash(turned.in(window, Waves.SIDE))));
            }
        }
    }

    /** Empty for a photo that shows nothing by which it could be known. */
    static Optional<Look> at(BufferedImage photo) {
        return Brightness.of(photo).map(Look::new);
    }

    /** The values by which a kept photo is looked up. */
    Set<Integer> bands(int no) {
        return views.stream().map(view -> Print.band(view.hash(), no)).collect(Collectors.toSet());
    }

    /** How many waves differ in the view that comes nearest. */
    int distance(long hash) {
        int nearest = Long.SIZE;
        for (View view : views) {
            nearest = Math.min(nearest, Long.bitCount(view.hash() ^ hash));
        }
        return nearest;
    }

    boolean near(long hash) {
        return distance(hash) <= FURTHEST;
    }

    /** Whether it is the same picture, to the eye. */
    boolean shows(Print kept) {
        return views.stream()
                .filter(view -> Long.bitCount(view.hash() ^ kept.hash()) <= FURTHEST)
                .anyMatch(view -> Print.likeness(Print.tiny(view.turned(), view.window()), kept.tiny()) >= ALIKE);
    }
}
