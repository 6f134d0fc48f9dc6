package cn.zhenggai.firststeps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a step: something that is there, is lacking, or had better be known. The words are message {@code key}
 * with the arguments.
 *
 * @param place where this one thing is seen to, when it is not where the step is
 */
public record Finding(
        Kind kind,
        String key,
        List<Object> arguments,
        @Nullable String place) {

    /** Only what is lacking keeps a step open. */
    public enum Kind {
        THERE,
        LACKING,
        HINT
    }

    public static Finding there(String key, Object... arguments) {
        return new Finding(Kind.THERE, key, List.of(arguments), null);
    }

    public static Finding lacking(String key, Object... arguments) {
        return new Finding(Kind.LACKING, key, List.of(arguments), null);
    }

    public static Finding hint(String key, Object... arguments) {
        return new Finding(Kind.HINT, key, List.of(arguments), null);
    }

    /** @param words begin of the key of both sentences, {@code <words>there} and {@code <words>lacking} */
    public static Finding of(boolean there, String words, Object... arguments) {
        return there ? there(words + "there", arguments) : lacking(words + "lacking", arguments);
    }

    public Finding at(String address) {
        return new Finding(kind, key, arguments, address);
    }
}
