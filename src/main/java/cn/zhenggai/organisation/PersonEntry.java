package cn.zhenggai.organisation;

import cn.zhenggai.shared.Role;
import java.util.Set;

/** What an administrator types about a person. The login is fixed once the person exists. */
public record PersonEntry(
        String login,
        String name,
        String post,
        String phone,
        String email,
        long unitId,
        String language,
        Set<Role> roles,
        boolean active) {}
