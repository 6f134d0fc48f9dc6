package cn.zhenggai.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a use case did not do what it was asked; nothing was changed. A value and never thrown, so that the transaction
 * around it stays sound. Each reason is shown to the one who asked, in his language, as message {@code refusal.<code>}.
 */
public record Refusal(Kind kind, List<Reason> reasons) {

    /** Shown over HTTP as 403, 409, 422 and 503. */
    public enum Kind {
        FORBIDDEN,
        CONFLICT,
        INVALID,
        /** Nobody's mistake: something that is needed is away, and the same may be done later. */
        UNAVAILABLE
    }

    /** @param field the input at fault, null when it is none in particular */
    public record Reason(@Nullable String field, String code, List<Object> arguments) {

        public static Reason of(@Nullable String field, String code, Object... arguments) {
            return new Reason(field, code, List.of(arguments));
        }
    }

    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, List.of(Reason.of(null, code, arguments)));
    }

    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, List.of(Reason.of(null, code, arguments)));
    }

    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(Kind.INVALID, List.of(Reason.of(field, code, arguments)));
    }

    public static Refusal unavailable(String field, String code) {
        return new Refusal(Kind.UNAVAILABLE, List.of(Reason.of(field, code)));
    }

    /** The same reasons at the fields as the one who asked knows them; a field that is not named keeps its name. */
    public Refusal at(Map<String, String> fields) {
        return new Refusal(
                kind,
                reasons.stream()
                        .map(reason -> new Reason(
                                reason.field() == null ? null : fields.getOrDefault(reason.field(), reason.field()),
                                reason.code(),
                                reason.arguments()))
                        .toList());
    }

    /** The same reasons, all of them at one field, for example a file with many faults. */
    public Refusal at(String field) {
        return new Refusal(
                kind,
                reasons.stream()
                        .map(reason -> new Reason(field, reason.code(), reason.arguments()))
                        .toList());
    }

    public static Refusal invalid(List<Reason> reasons) {
        return new Refusal(Kind.INVALID, List.copyOf(reasons));
    }
}
