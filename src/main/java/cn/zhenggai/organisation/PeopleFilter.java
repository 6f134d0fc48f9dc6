package cn.zhenggai.organisation;

import cn.zhenggai.shared.Role;

/**
 * Which people a list shows; what is null does not narrow it.
 *
 * @param text part of a name, a login or the name of a unit
 * @param after where the page starts, as the one before it said
 */
public record PeopleFilter(String text, Role role, Boolean active, String after) {}
