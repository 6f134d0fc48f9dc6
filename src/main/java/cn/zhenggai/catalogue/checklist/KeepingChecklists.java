package cn.zhenggai.catalogue.checklist;

import cn.zhenggai.catalogue.Book;
import cn.zhenggai.catalogue.Books;
import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.ChecklistRow;
import cn.zhenggai.catalogue.ChecklistRows;
import cn.zhenggai.catalogue.Editing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes checklists. A visit keeps what it found whatever becomes of its list. */
@Service
public class KeepingChecklists {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingChecklists.class);
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,15}");

    private final Editing editing;
    private final Books books;
    private final ChecklistRows rows;

    KeepingChecklists(Editing editing, Books books, ChecklistRows rows) {
        this.editing = editing;
        this.books = books;
        this.rows = rows;
    }

    /**
     * A checklist as it is wanted.
     *
     * @param id null for a new one
     * @param code of a new one; that of an old one stays
     * @param items codes in the order of the way; what is named twice counts once
     */
    public record Entry(Long id, String code, String name, Checklist.Kind kind, boolean active, List<String> items) {}

    /** @return its id */
    @Transactional
    public Outcome<Long> put(Actor by, Entry entry) {
        if (!Editing.may(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Book book = editing.begin();
        ChecklistRow known = book.checklists().stream()
                .filter(list -> list.id().equals(entry.id()))
                .findFirst()
                .orElse(null);
        List<String> items = entry.items().stream().distinct().toList();
        Optional<Refusal> refusal = entry.id() != null && known == null
                ? Optional.of(Refusal.conflict("checklistNotThere"))
                : wrong(book, entry, items, known);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String code = known == null ? entry.code() : known.code();
        ChecklistRow list =
                new ChecklistRow(entry.id(), code, entry.name().strip(), entry.kind(), entry.active(), items);
        if (!list.equals(known)) {
            rows.put(list, editing.by(by));
            books.end();
            LOG.info("event=checklist-changed checklist={} who={}", code, LogWord.of(by.login()));
        }
        return Outcome.done(rows.id(code));
    }

    private Optional<Refusal> wrong(Book book, Entry entry, List<String> items, ChecklistRow known) {
        String code = entry.code() == null ? "" : entry.code();
        boolean taken = known == null
                && book.checklists().stream().anyMatch(list -> list.code().equals(code));
        HashSet<String> kept = new HashSet<>(known == null ? List.of() : known.items());
        List<String> unknown = items.stream()
                .filter(item -> book.item(item).on(editing.today()).isEmpty() && !kept.contains(item))
                .toList();
        return new Checks()
                .that(known != null || CODE.matcher(code).matches(), "code", "groupCode")
                .that(!taken, "code", "checklistTaken", code)
                .text(entry.name(), "name", 60)
                .that(entry.kind() != null, "kind", "required")
                .that(!items.isEmpty(), "items", "checklistEmpty")
                .that(unknown.isEmpty(), "items", "hazardUnknown", String.join(" ", unknown))
                .refusal();
    }
}
