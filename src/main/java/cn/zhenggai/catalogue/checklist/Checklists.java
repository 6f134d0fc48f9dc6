package cn.zhenggai.catalogue.checklist;

import cn.zhenggai.catalogue.Book;
import cn.zhenggai.catalogue.Books;
import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.ChecklistRow;
import cn.zhenggai.catalogue.HazardItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lists that inspectors and schools go through. Reading them costs no statement. */
@Component
public class Checklists {

    private final Books books;

    Checklists(Books books) {
        this.books = books;
    }

    /** Also one that is switched off, because visits were made with it. */
    public Optional<Checklist> checklist(long id, LocalDate on) {
        return books.current().checklists().stream()
                .filter(list -> list.id() == id)
                .findFirst()
                .map(list -> filled(list, on));
    }

    public Optional<Checklist> checklist(String code, LocalDate on) {
        return books.current().checklists().stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .map(list -> filled(list, on));
    }

    /** Those that may be chosen for a visit. */
    public List<ChecklistCard> offered(LocalDate on) {
        return all(on).stream().filter(ChecklistCard::active).toList();
    }

    public List<ChecklistCard> all(LocalDate on) {
        return books.current().checklists().stream()
                .map(list -> filled(list, on))
                .map(list -> new ChecklistCard(
                        list.id(),
                        list.code(),
                        list.name(),
                        list.kind(),
                        list.active(),
                        list.items().size()))
                .toList();
    }

    private Checklist filled(ChecklistRow list, LocalDate on) {
        Book book = books.current();
        List<HazardItem> items = list.items().stream()
                .flatMap(code -> book.item(code).on(on).stream())
                .toList();
        return new Checklist(list.id(), list.code(), list.name(), list.kind(), list.active(), items);
    }
}
