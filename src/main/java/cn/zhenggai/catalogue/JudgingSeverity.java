package cn.zhenggai.catalogue;

import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the rules make of everything found in one visit: an item may be major by itself, or because enough of its group
 * were found with it.
 */
@Component
public class JudgingSeverity {

    private final Books books;
    private final MessageSource messages;

    JudgingSeverity(Books books, MessageSource messages) {
        this.books = books;
        this.messages = messages;
    }

    /**
     * By item code; an item is absent where the inspector decides. The same code twice counts once: a group asks for
     * different items.
     */
    public Map<String, Judgement> judge(Collection<String> foundCodes, LocalDate on) {
        Book book = books.current();
        Map<String, Judgement> judged = new TreeMap<>();
        for (MajorGroup group : book.groups(on)) {
            List<String> found =
                    group.items().stream().filter(foundCodes::contains).toList();
            if (found.size() >= group.needed()) {
                String because = words("group", group.name(), found.size(), group.needed());
                found.forEach(code -> judged.put(code, new Judgement(Severity.MAJOR, because)));
            }
        }
        foundCodes.stream()
                .distinct()
                .flatMap(code -> book.item(code).on(on).stream())
                .forEach(item -> {
                    if (item.directMajor() || item.severity() == Severity.MAJOR) {
                        String because = words(item.directMajor() ? "direct" : "always");
                        judged.put(item.code(), new Judgement(Severity.MAJOR, because));
                    }
                });
        return judged;
    }

    private String words(String rule, Object... arguments) {
        return messages.getMessage("hazard.because." + rule, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
