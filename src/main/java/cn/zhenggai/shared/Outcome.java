package cn.zhenggai.shared;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a use case ended: with a result, or refused. Exactly one of the two is there. */
public record Outcome<T>(@Nullable T result, @Nullable Refusal refusal) {

    public static <T> Outcome<T> done(T result) {
        return new Outcome<>(result, null);
    }

    public static <T> Outcome<T> refused(Refusal refusal) {
        return new Outcome<>(null, refusal);
    }

    /** Nothing is done before all that was typed is found in order. */
    public static <T> Outcome<T> unless(Optional<Refusal> refusal, Supplier<T> work) {
        return refusal.<Outcome<T>>map(Outcome::refused).orElseGet(() -> done(work.get()));
    }

    /** Refused also when there is something against what came out so far; that is not asked once it was refused. */
    public Outcome<T> unless(Function<T, Optional<Refusal>> against) {
        return then(found -> unless(against.apply(found), () -> found));
    }

    /** Goes on with what came out so far; a refusal stays what it is. */
    public <S> Outcome<S> then(Function<T, Outcome<S>> next) {
        return refusal == null ? next.apply(result) : refused(refusal);
    }

    /** As {@link #then}, for work that nothing can be said against any more. */
    public <S> Outcome<S> map(Function<T, S> work) {
        return then(found -> done(work.apply(found)));
    }

    public boolean accepted() {
        return refusal == null;
    }

    /** A refusal {@link Refusal#at at other names of its fields}; a result as it is. */
    public Outcome<T> at(Map<String, String> fields) {
        return refusal == null ? this : refused(refusal.at(fields));
    }

    /** A refusal {@link Refusal#at with all its reasons at one field}; a result as it is. */
    public Outcome<T> at(String field) {
        return refusal == null ? this : refused(refusal.at(field));
    }

    /** For callers to whom a refusal would be a fault of their own, such as the demo county. */
    public T orThrow() {
        if (refusal != null || result == null) {
            throw new IllegalStateException("Refused: " + refusal);
        }
        return result;
    }
}
