package cn.zhenggai.web.door;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body was larger or slower than anything that is taken here; whoever was reading it reads no further. Not an
 * {@link java.io.IOException}: the container would take the sender for gone and answer nothing.
 */
public class BodyRefused extends RuntimeException {

    private static final int DEEPEST = 30;

    private final int status;

    BodyRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Empty when the failure came of something else. */
    public static Optional<BodyRefused> in(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(BodyRefused.class::isInstance)
                .map(BodyRefused.class::cast)
                .findFirst();
    }
}
