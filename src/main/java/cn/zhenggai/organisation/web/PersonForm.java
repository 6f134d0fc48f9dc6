package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.FormValues;
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
        boolean active,
        boolean program,
        Integer version) {

    static PersonForm read(FormValues values) {
        return new PersonForm(
                values.asSent("login"),
                values.asSent("name"),
                values.asSent("post"),
                values.asSent("phone"),
                values.asSent("email"),
                values.id("unitId"),
                values.asSent("language"),
                values.choices("roles", Role.class),
                values.checked("active"),
                values.checked("program"),
                values.count("version"));
    }

    static PersonForm empty(Long unitId) {
        return new PersonForm("", "", "", "", "", unitId, "zh", Set.of(), true, false, 0);
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
                person.program(),
                person.version());
    }

    /** No version matches one that was not sent. */
    int versionRead() {
        return version == null ? -1 : version;
    }

    PersonEntry entry() {
        long unit = unitId == null ? 0 : unitId;
        return new PersonEntry(login, name, post, phone, email, unit, language, roles, active, program);
    }

    PersonForm withUnit(Long chosen) {
        return new PersonForm(login, name, post, phone, email, chosen, language, roles, active, program, version);
    }

    PersonForm leaving() {
        return new PersonForm(login, name, post, phone, email, unitId, language, roles, false, program, version);
    }
}
