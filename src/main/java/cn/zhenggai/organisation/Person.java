package cn.zhenggai.organisation;

import cn.zhenggai.shared.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A person, as he is changed. Never deleted: signatures stay in his name; a leaver is disabled. */
@Table("person")
class Person {

    @Id
    Long id;

    String login;
    String loginKey;
    String name;
    String foldedName;
    String initials;
    String spelling;
    String post;
    String phone;
    String email;
    long unitId;
    String language = "zh";
    boolean active = true;
    boolean program;
    Instant createdAt;

    @MappedCollection(idColumn = "person_id")
    Set<Held> roles = new HashSet<>();

    @Version
    int version;

    void hold(Set<Role> wanted) {
        roles.clear();
        wanted.forEach(role -> roles.add(new Held(role)));
    }

    @Table("person_role")
    record Held(Role role) {}
}
