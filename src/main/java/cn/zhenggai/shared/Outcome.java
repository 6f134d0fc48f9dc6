package cn.zhenggai.shared;

import java.util.Map;

/** How a use case ended: with a result, or refused. Exactly one of the two is there. */
public record Outcome<T>(T result, Refusal refusal) {

    public static <T> Outcome<T> done(T result) {
        return new Outcome<>(result, null);
    }

    public static <T> Outcome<T> refused(Refusal refusal) {
        return new Outcome<>(null, refusal);
    }

    public boolean accepted() {
        return refusal == null;
    }

    /** A refusal {@link Refusal#at at other names of its fields}; a result as it is. */
    public Outcome<T> at(Map<String, String> fields) {
        return accepted() ? this : refused(refusal.at(fields));
    }

    /** For callers to whom a refusal would be a fault of their own, such as the demo county. */
    public T orThrow() {
        if (refusal != null) {
            throw new IllegalStateException("Refused: " + refusal);
        }
        return result;
    }
}
