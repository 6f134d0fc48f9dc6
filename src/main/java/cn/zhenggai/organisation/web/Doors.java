package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitNotFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FirstPage;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Who may enter these pages. Others do not learn that they exist, and nobody reaches into another bureau. */
@Component
class Doors {

    private static final int PEOPLE_ORDER = 800;

    private final Directory directory;

    Doors(Directory directory) {
        this.directory = directory;
    }

    @Bean
    static NavigationEntry peopleEntry() {
        return new NavigationEntry("people", "/people", "users", PEOPLE_ORDER, Doors::mayRead);
    }

    @Bean
    static NavigationEntry unitsEntry() {
        return new NavigationEntry("units", "/units", "building-community", PEOPLE_ORDER + 1, Doors::mayRead);
    }

    /** Who does nothing else begins with the people that he keeps. */
    @Bean
    static FirstPage peopleFirst() {
        return new FirstPage("/people", 10, actor -> actor.roles().equals(Set.of(Role.ADMIN)));
    }

    static boolean mayRead(Actor actor) {
        return actor.isAny(Role.ADMIN, Role.REGISTRAR);
    }

    static boolean mayEdit(Actor actor) {
        return actor.is(Role.ADMIN);
    }

    static void reading(Actor actor) {
        if (!mayRead(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    static void editing(Actor actor) {
        if (!mayEdit(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    PersonCard person(Actor actor, long id) {
        PersonCard person = directory.person(id).orElseThrow(() -> new PersonNotFound(id));
        unit(actor, person.unitId());
        return person;
    }

    UnitCard unit(Actor actor, long id) {
        return directory
                .unit(id)
                .filter(unit -> Long.valueOf(actor.bureauId()).equals(unit.bureauId()))
                .orElseThrow(() -> new UnitNotFound(id));
    }
}
