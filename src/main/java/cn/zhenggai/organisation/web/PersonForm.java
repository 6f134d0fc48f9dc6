package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.shared.Role;
import java.util.Set;

/** What stands in the form of a person, also when it was refused. */
record PersonForm(
        String login,
        String name,
        String post,
        String phone,
        String email,
        Long unitId,
        String language,
        Set<Role> roles,
        Boolean active,
        Integer version) {

    PersonForm {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        active = Boolean.TRUE.equals(active);
    }

    static PersonForm empty(Long unitId) {
        return new PersonForm("", "", "", "", "", unitId, "zh", Set.of(), true, 0);
    }

    static PersonForm of(PersonCard person) {
        return new PersonForm(
                person.login(),
                person.name(),
                person.post(),
                person.phone(),
                person.email(),
                person.unitId(),
                person.language(),
                person.roles(),
                person.active(),
                person.version());
    }

    PersonEntry entry() {
        long unit = unitId == null ? 0 : unitId;
        return new PersonEntry(login, name, post, phone, email, unit, language, roles, active);
    }

    PersonForm withVersion(int newest) {
        return new PersonForm(login, name, post, phone, email, unitId, language, roles, active, newest);
    }
}
