package cn.zhenggai.shared.form;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.text.TextFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What came in with a form. What cannot be read becomes null and a reason at its field; what was typed stays for showing
 * the form again.
 */
public class FormValues {

    private final MultiValueMap<String, String> typed;
    private final List<Refusal.Reason> unreadable = new ArrayList<>();

    public FormValues(MultiValueMap<String, String> typed) {
        this.typed = new LinkedMultiValueMap<>(typed);
    }

    /** Null when absent, or when it shows nothing. */
    public @Nullable String text(String field) {
        String value = asSent(field);
        return value == null || value.isEmpty() ? null : value;
    }

    public boolean checked(String field) {
        String value = typed.getFirst(field);
        return value != null && List.of("true", "on", "yes", "1").contains(value);
    }

    /** The answer of a button; a form that was sent without any has decided nothing. */
    public boolean decision(String field) {
        if (text(field) == null) {
            refuse(field, "required");
        }
        return checked(field);
    }

    public @Nullable LocalDate date(String field) {
        String value = text(field);
        return value == null ? null : WrittenDay.day(value).orElseGet(() -> refuse(field, "notADate"));
    }

    /** Hours and minutes. */
    public @Nullable LocalTime time(String field) {
        String value = text(field);
        return value == null ? null : WrittenDay.time(value).orElseGet(() -> refuse(field, "notATime"));
    }

    public @Nullable BigDecimal decimal(String field) {
        String value = text(field);
        BigDecimal number = value == null ? null : read(field, WrittenNumber.decimal(value));
        return number == null || inRange(number) ? number : refuse(field, "notANumber");
    }

    public @Nullable Long id(String field) {
        String value = text(field);
        return value == null ? null : read(field, WrittenNumber.whole(value));
    }

    /** A number of things; what is beyond all counting stays so, and is refused by whoever counts. */
    public Integer count(String field) {
        Long number = id(field);
        return number == null ? null : (int) Math.max(Integer.MIN_VALUE, Math.min(number, Integer.MAX_VALUE));
    }

    /** Ids given in several fields of one name; those that are no numbers are left out. */
    public List<Long> ids(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
        String value = text(field);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** Of several boxes those that are known; a program may also send them in one, with commas between. */
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> choices) {
        List<String> values = texts(field).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .toList();
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> values.contains(choice.name()))
                .collect(Collectors.toSet());
    }

    /** What was given in several fields of one name; what shows nothing is left out. */
    public List<String> texts(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(value -> TextFields.read(field, value))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Also when it shows nothing: what was crossed out is not what stood there. Null when absent. */
    public @Nullable String asSent(String field) {
        return TextFields.read(field, typed.getFirst(field));
    }

    /** To the letter: for secrets, of which nothing is kept but a hash, and for whole files. Null when absent. */
    public @Nullable String untouched(String field) {
        return typed.getFirst(field);
    }

    public void add(String field, String value) {
        typed.add(field, value);
    }

    public MultiValueMap<String, String> typed() {
        return typed;
    }

    public Optional<Refusal> unreadable() {
        return unreadable.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(unreadable));
    }

    /** What was found to be wrong while reading, for example a file that is none. */
    public void refuse(String field, Refusal refusal) {
        unreadable.addAll(refusal.at(field).reasons());
    }

    private static boolean inRange(BigDecimal value) {
        return value.scale() <= 4 && value.precision() - value.scale() <= 8;
    }

    private <T> @Nullable T read(String field, Outcome<T> outcome) {
        if (!outcome.accepted()) {
            refuse(field, outcome.refusal());
            return null;
        }
        return outcome.result();
    }

    private <T> @Nullable T refuse(String field, String code) {
        unreadable.add(Refusal.Reason.of(field, code));
        return null;
    }
}
