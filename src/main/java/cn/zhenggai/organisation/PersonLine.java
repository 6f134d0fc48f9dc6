package cn.zhenggai.organisation;

import cn.zhenggai.shared.Role;
import java.util.List;

/** A person in a list. */
public record PersonLine(
        long id, String login, String name, String post, String unitName, boolean active, List<Role> roles) {}
