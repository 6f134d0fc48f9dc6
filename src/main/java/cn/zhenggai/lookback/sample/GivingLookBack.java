package cn.zhenggai.lookback.sample;

import cn.zhenggai.lookback.LookBackGiven;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseSights;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.reopening.Closure;
import cn.zhenggai.rectification.reopening.Closures;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a look at a closed case to an inspector who had no part in it: not its finder, none of its re-inspectors, and no
 * friend of the school. Of those the one with the fewest looks before him.
 */
@Component
public class GivingLookBack {

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final CaseSights sights;
    private final Closures closures;
    private final Verifiers verifiers;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GivingLookBack(
            JdbcClient jdbc,
            CaseDesk desk,
            CaseSights sights,
            Closures closures,
            Verifiers verifiers,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.sights = sights;
        this.closures = closures;
        this.verifiers = verifiers;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** @param draw the one that it was drawn by, null for none */
    void give(CaseNumber number, LookBackOccasion occasion, Long draw, LocalDate dueOn) {
        RectificationCase subject = desk.takeForSystem(number);
        give(subject, occasion, draw, dueOn, next(subject, eligible(subject)));
    }

    /** @param inspector null when there is nobody; it waits in the list of the registrar then */
    void give(RectificationCase subject, LookBackOccasion occasion, Long draw, LocalDate dueOn, PersonCard inspector) {
        List<Closure> all = closures.of(subject.id());
        int closure = all.get(all.size() - 1).place();
        int turn = occasion == LookBackOccasion.ORDERED ? ordered(subject.id(), closure) + 1 : 1;
        jdbc.sql("""
                        insert into look_back (case_id, case_number, closure_place, occasion, turn, draw_id, bureau_id,
                            inspector_id, inspector_name, due_on, given_at)
                        values (:id, :number, :closure, :occasion, :turn, :draw, :bureau, :person, :name, :due, :now)""")
                .param("id", subject.id())
                .param("number", subject.number().value())
                .param("closure", closure)
                .param("occasion", occasion.name())
                .param("turn", turn)
                .param("draw", draw)
                .param("bureau", subject.jurisdiction().bureauId())
                .param("person", inspector == null ? null : inspector.id())
                .param("name", inspector == null ? null : inspector.name())
                .param("due", dueOn)
                .param("now", BureauTime.column(clock.instant()))
                .update();
        if (inspector != null) {
            sights.give(subject, inspector.id());
            long id = jdbc.sql("""
                            select id from look_back where case_id = :id and closure_place = :closure
                              and occasion = :occasion and turn = :turn""")
                    .param("id", subject.id())
                    .param("closure", closure)
                    .param("occasion", occasion.name())
                    .param("turn", turn)
                    .query(Long.class)
                    .single();
            events.publishEvent(new LookBackGiven(id, subject.number(), inspector.id(), dueOn));
        }
    }

    private int ordered(long caseId, int closure) {
        return jdbc.sql(
                        "select count(*) from look_back where case_id = ? and closure_place = ? and occasion = 'ORDERED'")
                .params(caseId, closure)
                .query(Integer.class)
                .single();
    }

    /** Null when there is nobody. */
    PersonCard next(RectificationCase subject, List<PersonCard> free) {
        Map<Long, Integer> before = load(subject.jurisdiction().bureauId());
        return free.stream()
                .min(Comparator.<PersonCard>comparingInt(person -> before.getOrDefault(person.id(), 0))
                        .thenComparing(PersonCard::login))
                .orElse(null);
    }

    private Map<Long, Integer> load(long bureau) {
        return jdbc
                .sql("""
                        select inspector_id, count(*) n from look_back
                        where bureau_id = :bureau and result is null and inspector_id is not null group by inspector_id""")
                .param("bureau", bureau)
                .query((row, n) -> Map.entry(row.getLong("inspector_id"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By login. */
    public List<PersonCard> eligible(RectificationCase subject) {
        long bureau = subject.jurisdiction().bureauId();
        Set<Long> away =
                new HashSet<>(directory.conflictedWith(subject.jurisdiction().schoolId()));
        away.add(subject.discovery().openedBy());
        verifiers.of(subject.id()).stream()
                .map(verifier -> verifier.personId())
                .filter(Objects::nonNull)
                .forEach(away::add);
        return Stream.concat(
                        directory.holders(bureau, Role.INSPECTOR).stream(),
                        directory.holders(bureau, Role.TEAM_LEAD).stream())
                .filter(person -> person.active() && !away.contains(person.id()))
                .collect(Collectors.toMap(PersonCard::id, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(PersonCard::login))
                .toList();
    }
}
