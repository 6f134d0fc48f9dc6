package cn.zhenggai.statistics.warning;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.RisesFound;
import cn.zhenggai.statistics.measure.CutOff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 通报预警: each night tells leaders what newly rises among the cases that they see, as it stood at the end of the day. A rise is told
 * to a leader once, and again only when it had gone and rises anew. A night that was missed is made up for in the next one.
 */
@Component
public class TellingRises {

    private static final LocalTime FROM = LocalTime.of(3, 0);

    /** What came and went while the server was away for longer is nobody's warning any more. */
    private static final int MOST_EVENINGS = 7;

    private final ReadingWarnings reading;
    private final ToldRises told;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingRises(
            ReadingWarnings reading,
            ToldRises told,
            Directory directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.reading = reading;
        this.told = told;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once a night, by the server that is first; what fails for one bureau is told by the others all the same. */
    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT2M}", fixedDelayString = "PT10M")
    public void tell() {
        if (LocalTime.ofInstant(clock.instant(), BureauTime.ZONE).isBefore(FROM)) {
            return;
        }
        LocalDate evening = BureauTime.today(clock).minusDays(1);
        List<RuntimeException> failures = new ArrayList<>();
        for (long bureau : told.bureaus()) {
            try {
                tell(bureau, evening);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void tell(long bureauId, LocalDate evening) {
        List<LocalDate> evenings = evenings(told.last(bureauId).orElse(evening.minusDays(1)), evening);
        if (!evenings.isEmpty() && told.claim(bureauId, evening, clock.instant())) {
            transaction.executeWithoutResult(all -> tell(bureauId, evenings));
        }
    }

    /** Those not looked at yet, the oldest first. */
    private static List<LocalDate> evenings(LocalDate last, LocalDate evening) {
        LocalDate oldest = evening.minusDays(MOST_EVENINGS - 1L);
        LocalDate first = last.isBefore(oldest) ? oldest : last.plusDays(1);
        return first.isAfter(evening)
                ? List.of()
                : first.datesUntil(evening.plusDays(1)).toList();
    }

    private void tell(long bureauId, List<LocalDate> evenings) {
        if (!told.finish(bureauId, evenings.get(evenings.size() - 1), clock.instant())) {
            return;
        }
        Map<Long, Set<String>> before = told.of(bureauId);
        for (Actor leader : leaders(bureauId)) {
            Set<String> known = before.remove(leader.personId());
            tell(leader, known == null ? Set.of() : known, evenings);
        }
        before.forEach((gone, rises) -> told.ended(bureauId, gone, rises));
    }

    private void tell(Actor leader, Set<String> known, List<LocalDate> evenings) {
        Map<String, Warning> fresh = new HashMap<>();
        Set<String> now = known;
        for (LocalDate evening : evenings) {
            Set<String> earlier = now;
            List<Warning> lines =
                    reading.of(CutOff.of(evening, clock).orThrow(), leader).lines();
            lines.stream().filter(line -> !earlier.contains(line.key())).forEach(line -> fresh.put(line.key(), line));
            now = keys(lines);
        }
        LocalDate last = evenings.get(evenings.size() - 1);
        told.ended(leader.bureauId(), leader.personId(), without(known, now));
        told.begun(leader.bureauId(), leader.personId(), without(now, known), last);
        if (!fresh.isEmpty()) {
            publish(leader, last, fresh.values().stream());
        }
    }

    private void publish(Actor leader, LocalDate evening, Stream<Warning> fresh) {
        List<Warning> rises = fresh.sorted(Warning.STEEPEST_FIRST).toList();
        events.publishEvent(new RisesFound(
                leader.personId(),
                evening,
                rises.stream().map(Warning::name).toList(),
                rises.stream().anyMatch(Warning::confidential)));
    }

    /** Who decides what is done about it: each is told of what he may see. */
    private List<Actor> leaders(long bureauId) {
        return Stream.of(Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD)
                .flatMap(role -> directory.holders(bureauId, role).stream())
                .map(PersonCard::id)
                .distinct()
                .flatMap(id -> directory.actor(id).stream())
                .filter(FiguresScope::opensTo)
                .toList();
    }

    private static Set<String> keys(List<Warning> lines) {
        Set<String> keys = new HashSet<>();
        lines.forEach(line -> keys.add(line.key()));
        return keys;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
