package cn.zhenggai.organisation;

import cn.zhenggai.shared.UnitKind;

/**
 * A unit in a list.
 *
 * @param schools how many open schools lie directly below
 * @param people how many active people work there
 */
public record UnitLine(
        long id, String code, UnitKind kind, String name, String parentName, int schools, int people, boolean active) {}
