package cn.zhenggai.evidence.likeness;

import java.util.ArrayList;
import java.util.List;

/** A part of a photo, in shares of its height and width. */
record Window(Span down, Span across) {

    record Span(double from, double length) {}

    /** A tenth of a side at most is cut off a copy. */
    private static final double CROPPED = 0.9;
    /** Of a kept photo only the middle is known by its print: what every such crop still shows. */
    private static final double MIDDLE = 0.8;

    private static final Span HERE = new Span((1 - MIDDLE) / 2, MIDDLE);
    static final Window KEPT = new Window(HERE, HERE);

    /**
     * Where the middle of a kept photo may lie in one that is asked about: in its own middle, or anywhere it lies when the
     * one asked about was cropped, or when the kept one was.
     */
    static final List<Window> ASKED = asked();

    private static List<Window> asked() {
        List<Span> same = List.of(HERE);
        List<Span> cropped = spans(MIDDLE / CROPPED, 0, 1 - MIDDLE / CROPPED, 5);
        double margin = (1 - MIDDLE) / 2 * CROPPED;
        List<Span> wider = spans(MIDDLE * CROPPED, margin, margin + 1 - CROPPED, 4);
        List<Window> windows = new ArrayList<>();
        add(windows, same, same);
        for (List<Span> other : List.of(cropped, wider)) {
            add(windows, other, other);
            add(windows, other, same);
            add(windows, same, other);
        }
        return List.copyOf(windows);
    }

    private static List<Span> spans(double length, double first, double last, int count) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spans.add(new Span(first + (last - first) * i / (count - 1), length));
        }
        return spans;
    }

    private static void add(List<Window> windows, List<Span> down, List<Span> across) {
        down.forEach(d -> across.forEach(a -> windows.add(new Window(d, a))));
    }
}
