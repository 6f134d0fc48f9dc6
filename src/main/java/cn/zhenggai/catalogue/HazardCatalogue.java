package cn.zhenggai.catalogue;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The hazards that the bureau inspects for, by code, in the order of the printed catalogue. What happened on a day is
 * read with the version of that day; reading costs no statement.
 */
@Component
public class HazardCatalogue {

    private final Books books;
    private final Clock clock;

    HazardCatalogue(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** As it reads today; empty for one that was given up. */
    public Optional<HazardItem> item(String code) {
        return item(code, BureauTime.today(clock));
    }

    public Optional<HazardItem> item(String code, LocalDate on) {
        return books.current().item(code).on(on);
    }

    public Collection<HazardItem> items() {
        return items(BureauTime.today(clock));
    }

    public Collection<HazardItem> items(LocalDate on) {
        return books.current().items(on);
    }

    public List<MajorGroup> groups(LocalDate on) {
        return books.current().groups(on);
    }

    /** Letters and Chinese names of the categories. */
    public Map<String, String> categories() {
        return books.current().categories();
    }
}
