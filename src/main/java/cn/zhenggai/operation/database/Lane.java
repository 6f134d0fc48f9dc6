package cn.zhenggai.operation.database;

import java.time.Duration;

/**
 * What a thread does, which decides how many of the pool's connections all of its kind may hold at once, and how long
 * one of them may be silent: people read while others write, and what is done by the clock is done while both do.
 */
public enum Lane {
    READING(Duration.ofSeconds(20)),
    WRITING(Duration.ofSeconds(20)),
    /** What is done by the clock, starts, commands. Migrations may take their time. */
    BACKGROUND(Duration.ZERO);

    private static final ThreadLocal<Lane> CURRENT = new ThreadLocal<>();

    /** How long an answer of the database may take on the line, zero for as long as it takes. */
    final Duration patience;

    Lane(Duration patience) {
        this.patience = patience;
    }

    static Lane current() {
        Lane lane = CURRENT.get();
        return lane == null ? BACKGROUND : lane;
    }

    /** This thread is in the lane until {@link #leave()}. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }
}
