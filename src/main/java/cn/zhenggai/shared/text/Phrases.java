package cn.zhenggai.shared.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is usually written into a field, in the office's own words, to be taken over by one press and changed by hand. They
 * stand in {@code messages/phrases} as {@code phrase.<form>.<field>.<n>}, and nowhere else.
 */
@Component
public class Phrases {

    private static final int MOST = 9;

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /** In the reader's language, the usual one first; none where nothing is usual. */
    public List<String> of(String form, String field) {
        Locale locale = LocaleContextHolder.getLocale();
        String group = "phrase." + form.split("-", 2)[0] + "." + field + ".";
        Stream<String> found =
                IntStream.rangeClosed(1, MOST).mapToObj(n -> messages.getMessage(group + n, null, "", locale));
        return found.map(Objects::requireNonNull)
                .takeWhile(text -> !text.isEmpty())
                .toList();
    }
}
