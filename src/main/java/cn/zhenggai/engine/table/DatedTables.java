package cn.zhenggai.engine.table;

import cn.zhenggai.rule.Edition;
import cn.zhenggai.rule.Editions;
import cn.zhenggai.rule.EditionsChanged;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The tables that were put into force inside the product, as this node knows them. Their days lie ahead when they are put,
 * so every node has them before they count; each is read once, by the reader that looks at a table at a start.
 */
@Component
class DatedTables {

    private static final Logger LOG = LoggerFactory.getLogger(DatedTables.class);

    private final Editions editions;
    private volatile Map<String, List<Dated>> known = Map.of();

    DatedTables(Editions editions) {
        this.editions = editions;
    }

    /** @param from null for the table that counts before any other */
    record Dated(long id, @Nullable LocalDate from, LoadedTable table) {

        @Nullable
        Instant begins() {
            return from == null ? null : from.atStartOfDay(BureauTime.ZONE).toInstant();
        }
    }

    Optional<Dated> on(String table, LocalDate day) {
        List<Dated> until = until(table, day);
        return until.isEmpty() ? Optional.empty() : Optional.of(until.get(until.size() - 1));
    }

    List<Dated> until(String table, LocalDate day) {
        return known.getOrDefault(table, List.of()).stream()
                .filter(each -> each.from() != null && !each.from().isAfter(day))
                .toList();
    }

    /** One that this program cannot read stops the start, as a table of the operator's does. */
    void begin() {
        editions.standing().stream().filter(edition -> !known(edition.id())).forEach(edition -> read(edition)
                .orThrow(edition));
        look();
    }

    @Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        Map<Long, Dated> before =
                known.values().stream().flatMap(List::stream).collect(Collectors.toMap(Dated::id, Function.identity()));
        Map<String, List<Dated>> now = new HashMap<>();
        for (Edition edition : editions.standing()) {
            Dated read = before.get(edition.id());
            if (read == null) {
                read = read(edition).orLog(edition);
            }
            if (read != null) {
                now.computeIfAbsent(edition.table(), none -> new ArrayList<>()).add(read);
            }
        }
        known = Map.copyOf(now);
    }

    @TransactionalEventListener
    void changed(EditionsChanged event) {
        look();
    }

    private boolean known(long id) {
        return known.values().stream().flatMap(List::stream).anyMatch(each -> each.id() == id);
    }

    private record Read(Outcome<Dated> outcome) {

        Dated orThrow(Edition edition) {
            if (!outcome.accepted()) {
                throw new BrokenRules(words(edition) + RuleFilesCheck.words(outcome.refusal()));
            }
            return outcome.result();
        }

        /** A table of a newer program waits for its own start; until then the one before it counts. */
        @Nullable
        Dated orLog(Edition edition) {
            if (!outcome.accepted()) {
                LOG.error("{}{}", words(edition), outcome.refusal());
            }
            return outcome.result();
        }

        private static String words(Edition edition) {
            return "The table %s that is in force from %s cannot be used: ".formatted(edition.table(), edition.from());
        }
    }

    private Read read(Edition edition) {
        byte[] model = editions.model(edition.id());
        String version = "%s:%s:%s".formatted(edition.table(), edition.from(), DecisionTables.hash(model));
        return new Read(RuleTable.read(edition.table(), model, DecisionTables.original(edition.table()))
                .map(table -> new Dated(edition.id(), edition.from(), LoadedTable.of(version, () -> table))));
    }
}
