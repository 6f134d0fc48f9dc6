package cn.zhenggai;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.security.password.GivingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A bureau, a township, two schools and people in every role; made once in each empty database. */
@Component
public class TestCounty {

    public static final String SCHOOL = "QL0001";
    public static final String OTHER_SCHOOL = "QL0002";

    private final ManagingUnits units;
    private final ManagingPeople people;
    private final Directory directory;
    private final GivingPassword passwords;
    private final List<Long> everybody = new ArrayList<>();
    private boolean open;

    TestCounty(ManagingUnits units, ManagingPeople people, Directory directory, GivingPassword passwords) {
        this.passwords = passwords;
        this.units = units;
        this.people = people;
        this.directory = directory;
    }

    public synchronized TestCounty settle() {
        if (directory.unit("QLJY").isPresent()) {
            return this;
        }
        everybody.clear();
        open = false;
        long bureau = unit("QLJY", UnitKind.BUREAU, "青岚县教育局", null);
        long safety = unit("AQ", UnitKind.SECTION, "安全股", bureau);
        units.assignCategories(safety, List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "M"));
        long personnel = unit("RS", UnitKind.SECTION, "人事股", bureau);
        units.assignCategories(personnel, List.of("L"));
        long township = unit("T01", UnitKind.TOWNSHIP, "柳河镇", bureau);
        long otherTownship = unit("T02", UnitKind.TOWNSHIP, "青山镇", bureau);
        long school = unit(SCHOOL, UnitKind.SCHOOL, "柳河镇中心小学", township);
        long other = unit(OTHER_SCHOOL, UnitKind.SCHOOL, "青山镇中心小学", otherTownship);
        person("director", "王立诚", bureau, Role.DIRECTOR);
        person("deputy", "林晓峰", bureau, Role.DEPUTY);
        person("sectionhead", "周建国", safety, Role.SECTION_HEAD);
        person("personnelhead", "何敏", personnel, Role.SECTION_HEAD);
        person("registrar", "赵静", safety, Role.REGISTRAR);
        for (int i = 1; i <= 3; i++) {
            long inspector = person("inspector" + i, "督学" + "甲乙丙".charAt(i - 1), safety, Role.INSPECTOR);
            people.assignSchools(inspector, Responsibility.INSPECTOR, List.of(i == 3 ? other : school));
        }
        person("township.1", "孙海", township, Role.TOWNSHIP);
        person("auditor", "钱进", bureau, Role.AUDITOR);
        person("admin", "管理员", bureau, Role.ADMIN);
        staff(school, SCHOOL);
        staff(other, OTHER_SCHOOL);
        return this;
    }

    /** One password for everybody; the second time changes nothing. */
    public synchronized TestCounty letEverybodyIn(String password) {
        if (!open) {
            passwords.giveSame(everybody, password);
            open = true;
        }
        return this;
    }

    public Actor actor(String login) {
        return directory.actor(login).orElseThrow(() -> new IllegalArgumentException(login));
    }

    public long school(String code) {
        return directory.unit(code).orElseThrow().id();
    }

    private void staff(long school, String code) {
        person("principal." + code, "校长" + code.substring(5), school, Role.PRINCIPAL);
        person("officer." + code, "安全员" + code.substring(5), school, Role.SAFETY_OFFICER);
        person("worker." + code, "总务" + code.substring(5), school, Role.ASSIGNEE);
    }

    private long unit(String code, UnitKind kind, String name, Long parent) {
        return units.add(new UnitEntry(code, kind, name, parent, null, null, null, true))
                .orThrow();
    }

    private long person(String login, String name, long unit, Role... roles) {
        long id = people.add(new PersonEntry(login, name, null, null, null, unit, "zh", Set.of(roles), true))
                .orThrow();
        everybody.add(id);
        return id;
    }
}
