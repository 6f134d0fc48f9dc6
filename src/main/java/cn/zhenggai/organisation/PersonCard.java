package cn.zhenggai.organisation;

import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.Set;

/**
 * A person as others may read him, with the unit he works in.
 *
 * @param program a service account: acts with tokens alone and never logs in
 */
public record PersonCard(
        long id,
        String login,
        String name,
        String post,
        String phone,
        String email,
        long unitId,
        String unitName,
        UnitKind unitKind,
        String language,
        boolean active,
        Set<Role> roles,
        boolean program,
        int version) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
