package cn.zhenggai.organisation.roll;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.shared.text.PlainName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units and people that some rows name, asked for all at once, whether it is one row or some hundred. */
final class RollCall {

    private final Map<String, UnitCard> coded;
    private final Map<String, List<UnitCard>> named;
    private final Map<Long, UnitCard> units = new HashMap<>();
    private Map<String, PersonCard> people = Map.of();
    private Map<String, List<PersonCard>> phoned = Map.of();

    private RollCall(List<UnitCard> coded, List<UnitCard> named) {
        this.coded = coded.stream().collect(Collectors.toMap(UnitCard::code, Function.identity()));
        this.named = named.stream()
                .collect(
                        Collectors.groupingBy(unit -> Folded.of(unit.name()), LinkedHashMap::new, Collectors.toList()));
        keep(coded);
        keep(named);
    }

    /** @param codesOrNames what rows call units */
    static RollCall units(Directory directory, Places places, Actor by, Collection<String> codesOrNames) {
        RollCall roll = new RollCall(directory.units(codesOrNames), places.named(by.bureauId(), codesOrNames));
        roll.around(
                directory, roll.units.values().stream().map(UnitCard::parentId).toList());
        return roll;
    }

    /** And who has one of these logins or telephone numbers, with the units in which they work. */
    RollCall with(Directory directory, Collection<String> logins, Collection<String> phones) {
        people = directory.people(logins).stream()
                .collect(Collectors.toMap(person -> key(person.login()), Function.identity()));
        phoned = directory.peopleByPhone(phones).stream().collect(Collectors.groupingBy(PersonCard::phone));
        List<PersonCard> all = new ArrayList<>(people.values());
        phoned.values().forEach(all::addAll);
        around(directory, all.stream().map(PersonCard::unitId).toList());
        return this;
    }

    private void around(Directory directory, Collection<Long> ids) {
        keep(directory.unitsById(ids.stream()
                .filter(id -> id != null && !units.containsKey(id))
                .distinct()
                .toList()));
    }

    private void keep(List<UnitCard> found) {
        found.forEach(unit -> units.put(unit.id(), unit));
    }

    Optional<UnitCard> unit(String code) {
        return Optional.ofNullable(coded.get(code));
    }

    Optional<UnitCard> unit(@Nullable Long id) {
        return Optional.ofNullable(units.get(id));
    }

    /** Of several that differ in their signs only those of just this name. */
    List<UnitCard> named(String name) {
        List<UnitCard> alike = named.getOrDefault(Folded.of(name), List.of());
        List<UnitCard> just =
                alike.stream().filter(unit -> PlainName.same(unit.name(), name)).toList();
        return just.isEmpty() ? alike : just;
    }

    Optional<PersonCard> person(String login) {
        return Optional.ofNullable(people.get(key(login))).filter(person -> !person.program());
    }

    /** Whether it is the login of anybody or of a program. */
    boolean taken(String login) {
        return people.containsKey(key(login));
    }

    /** Each one once whom this number means, as his telephone or as his login. */
    List<PersonCard> phoned(String phone) {
        Map<Long, PersonCard> found = new LinkedHashMap<>();
        phoned.getOrDefault(phone, List.of()).stream()
                .filter(person -> !person.program())
                .forEach(person -> found.put(person.id(), person));
        person(phone).ifPresent(person -> found.put(person.id(), person));
        return List.copyOf(found.values());
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
