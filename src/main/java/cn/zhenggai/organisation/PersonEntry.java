package cn.zhenggai.organisation;

import cn.zhenggai.shared.Role;
import java.util.Set;

/**
 * What an administrator types about a person. The login is fixed once the person exists.
 *
 * @param program a service account, which it stays
 */
public record PersonEntry(
        String login,
        String name,
        String post,
        String phone,
        String email,
        long unitId,
        String language,
        Set<Role> roles,
        boolean active,
        boolean program) {

    /** Somebody of flesh and blood. */
    public PersonEntry(
            String login,
            String name,
            String post,
            String phone,
            String email,
            long unitId,
            String language,
            Set<Role> roles,
            boolean active) {
        this(login, name, post, phone, email, unitId, language, roles, active, false);
    }

    /** The same in another unit. */
    public PersonEntry in(long unit) {
        return new PersonEntry(login, name, post, phone, email, unit, language, roles, active, program);
    }
}
