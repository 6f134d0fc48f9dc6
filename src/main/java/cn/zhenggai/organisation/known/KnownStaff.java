package cn.zhenggai.organisation.known;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All people, and those whom rows promise, under numbers below nought. */
class KnownStaff {

    private final KnownUnits units;
    private final Map<Long, PersonCard> people = new LinkedHashMap<>();
    private final Map<String, Long> logins = new HashMap<>();
    private final Map<String, List<Long>> phones = new HashMap<>();
    private final Map<String, List<Long>> names = new HashMap<>();
    private final Set<Long> mentioned = new HashSet<>();
    private long next = -1;

    KnownStaff(KnownUnits units, List<PersonCard> all) {
        this.units = units;
        all.forEach(this::add);
    }

    PersonCard person(long id) {
        return Objects.requireNonNull(people.get(id));
    }

    Optional<PersonCard> withLogin(String login) {
        return Optional.ofNullable(logins.get(key(login))).map(people::get);
    }

    List<PersonCard> withPhone(String phone) {
        return phones.getOrDefault(phone, List.of()).stream().map(people::get).toList();
    }

    List<PersonCard> called(long bureauId, String name) {
        return names.getOrDefault(name, List.of()).stream()
                .map(people::get)
                .filter(person -> person.active() && !person.program())
                .filter(person -> outside(person, units.unit(person.unitId()), bureauId))
                .toList();
    }

    void mention(PersonCard person) {
        mentioned.add(person.id());
    }

    void promise(Optional<PersonCard> before, PersonEntry entry) {
        before.ifPresent(this::remove);
        UnitCard unit = units.unit(entry.unitId()).orElseThrow();
        long id = before.map(PersonCard::id).orElseGet(() -> next--);
        add(new PersonCard(
                id,
                entry.login(),
                entry.name(),
                entry.post(),
                entry.phone(),
                entry.email(),
                entry.unitId(),
                unit.name(),
                unit.kind(),
                entry.language(),
                entry.active(),
                entry.roles(),
                false,
                before.map(PersonCard::version).orElse(0)));
        mentioned.add(id);
    }

    /** Active people of the bureau, unit by unit. */
    List<PersonCard> active(Actor by) {
        return there(by).toList();
    }

    /** Who asks is not gone. */
    List<PersonCard> left(Actor by) {
        return there(by)
                .filter(person -> !mentioned.contains(person.id()) && person.id() != by.personId())
                .toList();
    }

    int there(long bureauId) {
        return (int) there(bureauId, people.values().stream()).count();
    }

    /** New ones included. */
    int named() {
        return mentioned.size();
    }

    private Stream<PersonCard> there(Actor by) {
        return there(by.bureauId(), people.values().stream());
    }

    private Stream<PersonCard> there(long bureauId, Stream<PersonCard> some) {
        return some.filter(person -> person.id() > 0 && person.active() && !person.program())
                .filter(person -> units.unit(person.unitId())
                        .filter(unit -> Objects.equals(unit.bureauId(), bureauId))
                        .isPresent());
    }

    /** Whether somebody works for the bureau and in none of its schools. */
    static boolean outside(PersonCard person, Optional<UnitCard> unit, long bureauId) {
        return person.unitKind() != UnitKind.SCHOOL
                && unit.filter(its -> Objects.equals(its.bureauId(), bureauId)).isPresent();
    }

    private void add(PersonCard person) {
        people.put(person.id(), person);
        logins.put(key(person.login()), person.id());
        names.computeIfAbsent(person.name(), name -> new ArrayList<>()).add(person.id());
        if (phoned(person)) {
            phones.computeIfAbsent(person.phone(), phone -> new ArrayList<>()).add(person.id());
        }
    }

    private void remove(PersonCard person) {
        logins.remove(key(person.login()));
        names.getOrDefault(person.name(), new ArrayList<>()).remove(person.id());
        if (phoned(person)) {
            phones.getOrDefault(person.phone(), new ArrayList<>()).remove(person.id());
        }
    }

    private static boolean phoned(PersonCard person) {
        return person.phone() != null && !person.phone().isEmpty() && !person.program();
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
