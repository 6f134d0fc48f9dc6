package cn.zhenggai.rule;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which table counts when, and the files behind. */
@Component
public class ReadingRules {

    private final Editions editions;
    private final RuleBook book;
    private final Clock clock;

    ReadingRules(Editions editions, RuleBook book, Clock clock) {
        this.editions = editions;
        this.book = book;
        this.clock = clock;
    }

    /** The latest day first; the withdrawn among them. */
    @Transactional(readOnly = true)
    public List<Edition> history(RuleKind kind) {
        return kind.table() == null ? List.of() : editions.of(kind.table());
    }

    /** Empty while the first table counts, that of the program or its operator. */
    public Optional<Edition> inForce(List<Edition> history) {
        LocalDate today = BureauTime.today(clock);
        return history.stream()
                .filter(each -> each.stands() && !each.ahead(today))
                .findFirst();
    }

    /** The file that counts today, to be changed. */
    @Transactional(readOnly = true)
    public byte[] present(RuleKind kind) {
        return inForce(history(kind)).map(each -> editions.model(each.id())).orElseGet(() -> first(kind));
    }

    private byte[] first(RuleKind kind) {
        if (kind.table() == null) {
            throw new NotFound("No table of " + kind);
        }
        return book.first(kind.table());
    }

    @Transactional(readOnly = true)
    public Edition edition(long id) {
        return editions.find(id).orElseThrow(() -> new NotFound("No edition " + id));
    }

    @Transactional(readOnly = true)
    public byte[] file(long id) {
        edition(id);
        return editions.model(id);
    }
}
