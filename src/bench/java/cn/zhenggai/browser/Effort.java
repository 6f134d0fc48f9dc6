package cn.zhenggai.browser;

import java.time.Duration;

/**
 * What one part of the work asks of a person, and how long it is reckoned to take somebody who does it for the first time:
 * three seconds for a tap (to point, move the hand and make up one's mind are 2.85 s in the keystroke-level model of Card,
 * Moran and Newell 1980), one for a sign, which is a slow typist's two strokes, and half a minute to read each new page.
 * What the server needs is measured and not reckoned.
 */
final class Effort {

    private static final int SECONDS_A_TAP = 3;
    private static final int SECONDS_A_SIGN = 1;
    private static final int SECONDS_A_PAGE = 30;

    private final String what;
    private int taps;
    private int signs;
    private int pages;
    private Duration waited = Duration.ZERO;

    Effort(String what) {
        this.what = what;
    }

    Effort tap() {
        taps++;
        return this;
    }

    Effort typed(String text) {
        signs += text.codePointCount(0, text.length());
        return this;
    }

    Effort read() {
        pages++;
        return this;
    }

    void waiting(Runnable server) {
        long begun = System.nanoTime();
        server.run();
        waited = waited.plusNanos(System.nanoTime() - begun);
    }

    String what() {
        return what;
    }

    int taps() {
        return taps;
    }

    int signs() {
        return signs;
    }

    int pages() {
        return pages;
    }

    Duration waited() {
        return waited;
    }

    Duration reckoned() {
        return waited.plusSeconds(
                (long) taps * SECONDS_A_TAP + (long) signs * SECONDS_A_SIGN + (long) pages * SECONDS_A_PAGE);
    }
}
