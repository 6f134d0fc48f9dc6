package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.ConflictLine;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does to people, in his own name: never to his own roles, and whatever moves power leaves a line
 * in the security log with the state before and after.
 */
@Service
public class AdministeringPeople {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final ManagingPeople managing;
    private final LeavingPost leaving;
    private final Directory directory;
    private final Roster roster;

    AdministeringPeople(ManagingPeople managing, LeavingPost leaving, Directory directory, Roster roster) {
        this.managing = managing;
        this.leaving = leaving;
        this.directory = directory;
        this.roster = roster;
    }

    @Transactional
    public Outcome<Long> add(Actor by, PersonEntry entry) {
        Outcome<Long> outcome = managing.add(entry);
        if (outcome.accepted()) {
            PersonCard added = person(outcome.result());
            note("person-added", by, added, Stream.empty(), Stream.of(added.unitName(), words(added.roles())));
        }
        return outcome;
    }

    /** What is still to be said of who takes what the change would leave with nobody. Changes nothing. */
    public Optional<Refusal> lacking(long id, PersonEntry entry, HandOver handOver) {
        List<Pile> piles = foreseen(id, entry);
        return piles.isEmpty() ? Optional.empty() : handOver.refusal(piles);
    }

    /** What the change would leave with nobody, by successor. Changes nothing. */
    public List<Pile> foreseen(long id, PersonEntry entry) {
        return leaving.foreseen(person(id), entry);
    }

    public List<Pile> open(long id) {
        return leaving.open(person(id));
    }

    @Transactional
    public Outcome<Long> handOver(Actor by, long id, HandOver chosen) {
        return leaving.handOver(by, person(id), chosen);
    }

    /** Refused with the list of what hangs on him, as long as not all of it has a successor. */
    @Transactional
    public Outcome<Long> change(Actor by, long id, int version, PersonEntry entry, HandOver handOver) {
        PersonCard before = person(id);
        Optional<Refusal> refusal = by.personId() == id ? onHimself(before, entry) : Optional.empty();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Outcome<Long> outcome = leaving.change(by, id, version, entry, handOver);
        if (outcome.accepted()) {
            PersonCard after = person(id);
            note("roles-changed", by, after, Stream.of(words(before.roles())), Stream.of(words(after.roles())));
            note("unit-changed", by, after, Stream.of(before.unitName()), Stream.of(after.unitName()));
            note("active-changed", by, after, Stream.of(before.active()), Stream.of(after.active()));
        }
        return outcome;
    }

    @Transactional
    public void assignSchools(Actor by, long personId, Responsibility kind, Collection<Long> schoolIds) {
        List<UnitCard> before = roster.schoolsOf(personId, kind);
        managing.assignSchools(personId, kind, schoolIds);
        List<UnitCard> after = roster.schoolsOf(personId, kind);
        note(kind + "-schools-changed", by, person(personId), codes(before), codes(after));
    }

    @Transactional
    public void answerFor(Actor by, long schoolId, Responsibility kind, Collection<Long> personIds) {
        List<PersonCard> before = directory.responsibleFor(schoolId, kind);
        managing.answerFor(schoolId, kind, personIds);
        List<PersonCard> after = directory.responsibleFor(schoolId, kind);
        String school = directory.unit(schoolId).map(UnitCard::code).orElse("");
        note(kind + "-of-school-changed", by, school, logins(before), logins(after));
    }

    @Transactional
    public void declareConflict(Actor by, long personId, long schoolId, String reason) {
        List<ConflictLine> before = roster.conflictsOf(personId);
        managing.declareConflict(personId, schoolId, reason);
        noteConflicts(by, personId, before);
    }

    @Transactional
    public void withdrawConflict(Actor by, long personId, long schoolId) {
        List<ConflictLine> before = roster.conflictsOf(personId);
        managing.withdrawConflict(personId, schoolId);
        noteConflicts(by, personId, before);
    }

    /** The only administrator who disabled himself could not be brought back by anybody. */
    private static Optional<Refusal> onHimself(PersonCard self, PersonEntry entry) {
        if (!self.roles().equals(entry.roles())) {
            return Optional.of(Refusal.invalid("roles", "ownRoles"));
        }
        return entry.active() ? Optional.empty() : Optional.of(Refusal.invalid(null, "notYourself"));
    }

    private void noteConflicts(Actor by, long personId, List<ConflictLine> before) {
        List<ConflictLine> after = roster.conflictsOf(personId);
        note("conflicts-changed", by, person(personId), conflicts(before), conflicts(after));
    }

    /** Nothing when nothing changed. Each word is made safe on its own, so that a long list stays whole. */
    static void note(String event, Actor by, PersonCard whom, Stream<?> before, Stream<?> after) {
        note(event, by, whom.login(), before, after);
    }

    private static void note(String event, Actor by, String whom, Stream<?> before, Stream<?> after) {
        String was = before.map(LogWord::of).collect(Collectors.joining(","));
        String is = after.map(LogWord::of).collect(Collectors.joining(","));
        if (!was.equals(is)) {
            SECURITY.info(
                    "event={} who={} whom={} before=[{}] after=[{}]",
                    event,
                    LogWord.of(by.login()),
                    LogWord.of(whom),
                    was,
                    is);
        }
    }

    private static Stream<String> codes(List<UnitCard> schools) {
        return schools.stream().map(UnitCard::code);
    }

    private static Stream<String> logins(List<PersonCard> people) {
        return people.stream().map(PersonCard::login);
    }

    private static Stream<String> conflicts(List<ConflictLine> lines) {
        return lines.stream().map(line -> line.schoolName() + ":" + line.reason());
    }

    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining("+"));
    }

    private PersonCard person(long id) {
        return directory.person(id).orElseThrow(() -> new PersonNotFound(id));
    }
}
