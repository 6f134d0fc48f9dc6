package cn.zhenggai.support;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A bureau and a school, filled with as many people as a test asks for. */
@TestComponent
public class Office {

    public static final String PASSWORD = "a quiet school yard";

    private final Directory directory;
    private final ManagingUnits units;
    private final ManagingPeople people;
    private final GivingPassword giving;
    private final AtomicInteger running = new AtomicInteger();

    Office(Directory directory, ManagingUnits units, ManagingPeople people, GivingPassword giving) {
        this.directory = directory;
        this.units = units;
        this.people = people;
        this.giving = giving;
    }

    public long bureau() {
        return unit("OFFICE", UnitKind.BUREAU, "青岚县教育局", null);
    }

    public long school() {
        return unit("SCHOOL", UnitKind.SCHOOL, "青岚县第一小学", bureau());
    }

    public synchronized long unit(String code, UnitKind kind, String name, Long parent) {
        return directory.unit(code).isPresent()
                ? directory.unit(code).get().id()
                : units.add(new UnitEntry(code, kind, name, parent, null, null, null, true))
                        .orThrow();
    }

    /** A new person of the bureau with a login of his own and the common password. */
    public PersonCard person(Role... roles) {
        return person(bureau(), roles);
    }

    public PersonCard person(long unit, Role... roles) {
        String login = "p" + running.incrementAndGet();
        long id = people.add(new PersonEntry(login, "张" + login, null, null, null, unit, "zh", Set.of(roles), true))
                .orThrow();
        giving.give(id, PASSWORD);
        return directory.person(id).orElseThrow();
    }

    public void disable(PersonCard person) {
        PersonEntry entry = new PersonEntry(
                person.login(), person.name(), null, null, null, person.unitId(), "zh", person.roles(), false);
        people.change(person.id(), person.version(), entry).orThrow();
    }
}
