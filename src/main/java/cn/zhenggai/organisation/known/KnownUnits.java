package cn.zhenggai.organisation.known;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.text.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All units, and those that rows promise, under numbers below nought. */
class KnownUnits {

    private final Map<Long, UnitCard> units = new LinkedHashMap<>();
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, List<Long>> names = new HashMap<>();
    private final Set<Long> mentioned = new HashSet<>();
    private long next = -1;

    KnownUnits(List<UnitCard> all) {
        all.forEach(this::add);
    }

    Optional<UnitCard> unit(long id) {
        return Optional.ofNullable(units.get(id));
    }

    Optional<UnitCard> coded(String code) {
        return Optional.ofNullable(codes.get(code)).map(units::get);
    }

    Optional<UnitCard> numbered(String nationalCode) {
        return Optional.ofNullable(numbers.get(nationalCode)).map(units::get);
    }

    List<UnitCard> named(long bureauId, String name) {
        return names.getOrDefault(Folded.of(name), List.of()).stream()
                .map(units::get)
                .filter(unit -> Objects.equals(unit.bureauId(), bureauId))
                .toList();
    }

    void mention(UnitCard unit) {
        mentioned.add(unit.id());
    }

    void promise(Optional<UnitCard> before, UnitEntry entry) {
        before.ifPresent(this::remove);
        UnitCard parent = units.get(entry.parentId());
        long id = before.map(UnitCard::id).orElseGet(() -> next--);
        boolean below = parent != null && parent.kind() == UnitKind.TOWNSHIP && entry.kind() == UnitKind.SCHOOL;
        add(new UnitCard(
                id,
                entry.code(),
                entry.nationalCode(),
                entry.kind(),
                entry.name(),
                entry.parentId(),
                parent == null ? null : parent.bureauId(),
                below ? parent.id() : null,
                "",
                entry.schoolKind(),
                entry.ownership(),
                entry.pupils(),
                entry.facilities(),
                entry.active(),
                before.map(UnitCard::version).orElse(0)));
        mentioned.add(id);
    }

    /** Open units of the bureau, by code. */
    List<UnitCard> open(Actor by) {
        return there(by).sorted(Comparator.comparing(UnitCard::code)).toList();
    }

    List<UnitCard> schoolsLeft(Actor by) {
        return schools(by).filter(school -> !mentioned.contains(school.id())).toList();
    }

    int schoolsThere(Actor by) {
        return (int) schools(by).count();
    }

    /** New ones included. */
    int schoolsNamed() {
        return (int) mentioned.stream()
                .filter(id -> units.get(id).kind() == UnitKind.SCHOOL)
                .count();
    }

    private Stream<UnitCard> schools(Actor by) {
        return there(by).filter(unit -> unit.id() > 0 && unit.kind() == UnitKind.SCHOOL);
    }

    private Stream<UnitCard> there(Actor by) {
        return units.values().stream()
                .filter(UnitCard::active)
                .filter(unit -> Objects.equals(unit.bureauId(), by.bureauId()));
    }

    private void add(UnitCard unit) {
        units.put(unit.id(), unit);
        codes.put(unit.code(), unit.id());
        names.computeIfAbsent(Folded.of(unit.name()), name -> new ArrayList<>()).add(unit.id());
        if (unit.nationalCode() != null) {
            numbers.put(unit.nationalCode(), unit.id());
        }
    }

    private void remove(UnitCard unit) {
        codes.remove(unit.code());
        names.getOrDefault(Folded.of(unit.name()), new ArrayList<>()).remove(unit.id());
        if (unit.nationalCode() != null) {
            numbers.remove(unit.nationalCode());
        }
    }
}
