package cn.zhenggai.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a case for life: address of its page, business key of its process, reference in the log. */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("RC-\\d{4}-\\d{6}");

    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number: " + value);
        }
    }

    @JsonCreator
    public static CaseNumber of(String value) {
        return new CaseNumber(value);
    }

    /** The running number within a year; numbers of a year have no gaps. */
    public static CaseNumber of(int year, int running) {
        return new CaseNumber("RC-%04d-%06d".formatted(year, running));
    }

    /** Empty for anything that cannot be a number, so that a mistyped address is a 404 and not an error. */
    public static Optional<CaseNumber> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
