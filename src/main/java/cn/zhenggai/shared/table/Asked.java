package cn.zhenggai.shared.table;

import cn.zhenggai.shared.form.WrittenDay;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the address of a page asks a list for. Null is what is not given; what makes no sense is refused with 400, so that
 * nobody takes the whole list for the part that he asked for.
 */
public final class Asked {

    private Asked() {}

    public static <E extends Enum<E>> @Nullable E word(Class<E> words, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    public static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return WrittenDay.day(text.strip()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** @param digits at most */
    public static @Nullable Long number(@Nullable String text, int digits) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1," + digits + "}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.valueOf(text.strip());
    }
}
