package cn.zhenggai.rectification;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People who come, change their post and go, so that a test leaves the county as it found it. */
@Component
class Moving {

    private final ManagingPeople people;
    private final Directory directory;

    Moving(ManagingPeople people, Directory directory) {
        this.people = people;
        this.directory = directory;
    }

    /** Somebody new beside a colleague of a school. */
    Actor hired(String colleague) {
        long unit = directory.actor(colleague).orElseThrow().unitId();
        String login = "mover." + UUID.randomUUID();
        long id = people.add(entry(login, unit, Role.ASSIGNEE, true)).orThrow();
        return directory.actor(id).orElseThrow();
    }

    void becomesInspector(Actor person) {
        long unit = directory.actor("inspector1").orElseThrow().unitId();
        change(person, entry(person.login(), unit, Role.INSPECTOR, true));
    }

    void leaves(Actor person) {
        long unit = directory.person(person.personId()).orElseThrow().unitId();
        change(person, entry(person.login(), unit, Role.INSPECTOR, false));
    }

    private void change(Actor person, PersonEntry entry) {
        PersonCard card = directory.person(person.personId()).orElseThrow();
        people.change(card.id(), card.version(), entry).orThrow();
    }

    private static PersonEntry entry(String login, long unit, Role role, boolean active) {
        return new PersonEntry(login, "调动人员", null, null, null, unit, "zh", Set.of(role), active);
    }
}
