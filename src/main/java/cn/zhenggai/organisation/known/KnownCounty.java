package cn.zhenggai.organisation.known;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Actor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All units and people, read at once; what rows promise is added as if it were there. */
public class KnownCounty implements Known {

    private final KnownUnits units;
    private final KnownStaff staff;
    private final Map<Responsibility, Map<Long, Set<Long>>> answering = new EnumMap<>(Responsibility.class);
    private final Map<Long, List<String>> categories;

    KnownCounty(Places places, Roster roster) {
        units = new KnownUnits(places.everything());
        staff = new KnownStaff(units, roster.everybody());
        for (Responsibility kind : Responsibility.values()) {
            answering.put(kind, roster.answering(kind));
        }
        categories = places.categories();
    }

    @Override
    public Optional<UnitCard> unit(long id) {
        return units.unit(id);
    }

    @Override
    public Optional<UnitCard> coded(String code) {
        return units.coded(code);
    }

    @Override
    public Optional<UnitCard> numbered(String nationalCode) {
        return units.numbered(nationalCode);
    }

    @Override
    public List<UnitCard> named(long bureauId, String name) {
        return units.named(bureauId, name);
    }

    @Override
    public Optional<PersonCard> withLogin(String login) {
        return staff.withLogin(login);
    }

    @Override
    public List<PersonCard> withPhone(String phone) {
        return staff.withPhone(phone);
    }

    @Override
    public List<PersonCard> called(long bureauId, String name) {
        return staff.called(bureauId, name);
    }

    @Override
    public List<PersonCard> answering(long school, Responsibility kind) {
        return answering.getOrDefault(kind, Map.of()).getOrDefault(school, Set.of()).stream()
                .map(staff::person)
                .toList();
    }

    @Override
    public List<String> categories(long section) {
        return categories.getOrDefault(section, List.of());
    }

    @Override
    public void mention(UnitCard unit) {
        units.mention(unit);
    }

    @Override
    public void mention(PersonCard person) {
        staff.mention(person);
    }

    @Override
    public void promise(Optional<UnitCard> before, UnitEntry entry) {
        units.promise(before, entry);
    }

    @Override
    public void promisePerson(Optional<PersonCard> before, PersonEntry entry) {
        staff.promise(before, entry);
    }

    /** Open units of the bureau, by code. */
    public List<UnitCard> open(Actor by) {
        return units.open(by);
    }

    /** Active people of the bureau, unit by unit. */
    public List<PersonCard> active(Actor by) {
        return staff.active(by);
    }

    /** Open schools that no row was about. */
    public List<UnitCard> schoolsLeft(Actor by) {
        return units.schoolsLeft(by);
    }

    public int schoolsThere(Actor by) {
        return units.schoolsThere(by);
    }

    /** How many rows were about, new ones included. */
    public int schoolsNamed() {
        return units.schoolsNamed();
    }

    /** Active people whom no row was about; who asks is not gone. */
    public List<PersonCard> peopleLeft(Actor by) {
        return staff.left(by);
    }

    public int peopleThere(Actor by) {
        return staff.there(by.bureauId());
    }

    /** How many rows were about, new ones included. */
    public int peopleNamed() {
        return staff.named();
    }
}
