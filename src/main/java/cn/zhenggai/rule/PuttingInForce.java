package cn.zhenggai.rule;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a table of rules into force from a day on that lies ahead, so that of what began on one day all is counted alike
 * and every node knows the table before it counts. Old cases keep the rule of their day. The same table again is refused.
 */
@Service
public class PuttingInForce {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");
    private static final int REASON = 1000;
    private static final int YEARS_AHEAD = 2;

    private final Editions editions;
    private final RuleBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PuttingInForce(Editions editions, RuleBook book, ApplicationEventPublisher events, Clock clock) {
        this.editions = editions;
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Edition> put(
            Actor actor, RuleKind kind, byte[] file, @Nullable LocalDate from, @Nullable String reason) {
        if (!RuleRights.mayPut(actor) || kind.table() == null) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Optional<Refusal> missing = new Checks()
                .that(file.length <= RuleKind.LONGEST, "file", "tooLong", RuleKind.LONGEST, file.length)
                .text(reason, "reason", REASON)
                .that(from != null, "from", "required")
                .refusal();
        return missing.isPresent() ? Outcome.refused(missing.get()) : read(actor, kind.table(), file, from, reason);
    }

    private Outcome<Edition> read(Actor actor, String table, byte[] file, LocalDate from, String reason) {
        Outcome<RuleBook.Rows> read = book.read(table, file);
        if (!read.accepted()) {
            tell(actor, table, file, "refused");
            return Outcome.refused(read.refusal());
        }
        Optional<Refusal> wrong = wrong(table, read.result(), from);
        return wrong.isPresent() ? Outcome.refused(wrong.get()) : kept(actor, table, file, from, reason);
    }

    private Outcome<Edition> kept(Actor actor, String table, byte[] file, LocalDate from, String reason) {
        try {
            long id = editions.put(table, from, file, reason.strip(), actor, BureauTime.now(clock));
            tell(actor, table, file, "from " + from);
            events.publishEvent(new EditionsChanged(table));
            return Outcome.done(editions.find(id).orElseThrow());
        } catch (DuplicateKeyException faster) {
            return Outcome.refused(Refusal.invalid("from", "ruleDayTaken", from));
        }
    }

    private Optional<Refusal> wrong(String table, RuleBook.Rows rows, LocalDate from) {
        LocalDate today = BureauTime.today(clock);
        return new Checks()
                .that(from.isAfter(today), "from", "ruleDayPast", today.plusDays(1))
                .that(!from.isAfter(today.plusYears(YEARS_AHEAD)), "from", "ruleDayFar", today.plusYears(YEARS_AHEAD))
                .that(
                        editions.of(table).stream()
                                .noneMatch(each -> each.stands() && each.from().equals(from)),
                        "from",
                        "ruleDayTaken",
                        from)
                .that(!rows.equals(before(table, from)), "file", "ruleSame", from)
                .refusal();
    }

    /** What would count on the day otherwise. */
    private RuleBook.@Nullable Rows before(String table, LocalDate day) {
        byte[] file = editions.standing().stream()
                .filter(each -> each.table().equals(table) && !each.from().isAfter(day))
                .reduce((one, later) -> later)
                .map(each -> editions.model(each.id()))
                .orElseGet(() -> book.first(table));
        return book.read(table, file).result();
    }

    private static void tell(Actor actor, String table, byte[] file, String what) {
        SECURITY.info(
                "event=table-in-force who={} detail=table={},size={},sha256={},verdict={}",
                LogWord.of(actor.login()),
                table,
                file.length,
                Fingerprint.of(file),
                LogWord.of(what));
    }
}
